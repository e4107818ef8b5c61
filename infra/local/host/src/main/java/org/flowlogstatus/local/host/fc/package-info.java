/** The local stand-in of Function Compute's Java runtime and its HTTP trigger. */
@NullMarked
package org.flowlogstatus.local.host.fc;

import org.jspecify.annotations.NullMarked;
