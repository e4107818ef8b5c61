@NullMarked
package org.flowlogstatus.cli.output;

import org.jspecify.annotations.NullMarked;
