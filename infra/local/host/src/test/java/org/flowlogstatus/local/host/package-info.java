@NullMarked
package org.flowlogstatus.local.host;

import org.jspecify.annotations.NullMarked;
