@NullMarked
package org.flowlogstatus.local.host.azure.app;

import org.jspecify.annotations.NullMarked;
