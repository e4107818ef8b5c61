/** A packaged function app as the host finds it: what it declares, and its classes. */
@NullMarked
package org.flowlogstatus.local.host.azure.app;

import org.jspecify.annotations.NullMarked;
