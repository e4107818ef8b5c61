/** Makes estates of any size, the same for the same seed. */
@NullMarked
package org.flowlogstatus.local.cloud.generate;

import org.jspecify.annotations.NullMarked;
