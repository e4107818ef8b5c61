@NullMarked
package org.flowlogstatus.local.host.fc;

import org.jspecify.annotations.NullMarked;
