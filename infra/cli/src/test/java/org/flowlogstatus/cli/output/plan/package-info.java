@NullMarked
package org.flowlogstatus.cli.output.plan;

import org.jspecify.annotations.NullMarked;
