/** One invocation as the Java worker makes it: parameters in, outputs out. */
@NullMarked
package org.flowlogstatus.local.host.azure.invoke;

import org.jspecify.annotations.NullMarked;
