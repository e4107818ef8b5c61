@NullMarked
package org.flowlogstatus.local.host.launch.pair;

import org.jspecify.annotations.NullMarked;
