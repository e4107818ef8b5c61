@NullMarked
package org.flowlogstatus.cli;

import org.jspecify.annotations.NullMarked;
