/** Embedded clouds: an ARM and a VPC API on loopback, as strict as the real ones. */
@NullMarked
package org.flowlogstatus.local.cloud;

import org.jspecify.annotations.NullMarked;
