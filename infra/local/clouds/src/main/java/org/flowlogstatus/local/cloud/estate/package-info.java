/** What the embedded clouds hold, how they misbehave, and which lookups show it. */
@NullMarked
package org.flowlogstatus.local.cloud.estate;

import org.jspecify.annotations.NullMarked;
