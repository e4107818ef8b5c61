/** A request to ARM: what it names, what is checked first, and how it is refused. */
@NullMarked
package org.flowlogstatus.local.cloud.arm.request;

import org.jspecify.annotations.NullMarked;
