/** What the embedded clouds hold, which faults they have, and which lookups show it. */
@NullMarked
package org.flowlogstatus.local.cloud.estate;

import org.jspecify.annotations.NullMarked;
