/** The embedded Azure Resource Manager. */
@NullMarked
package org.flowlogstatus.local.cloud.arm;

import org.jspecify.annotations.NullMarked;
