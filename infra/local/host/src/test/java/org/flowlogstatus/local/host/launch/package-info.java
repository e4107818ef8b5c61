@NullMarked
package org.flowlogstatus.local.host.launch;

import org.jspecify.annotations.NullMarked;
