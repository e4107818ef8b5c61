/** The local stand-in of the Azure Functions host and its Java worker. */
@NullMarked
package org.flowlogstatus.local.host.azure;

import org.jspecify.annotations.NullMarked;
