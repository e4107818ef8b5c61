@NullMarked
package org.flowlogstatus.local.host.azure;

import org.jspecify.annotations.NullMarked;
