/** When a call is tried again, how tries are spread, and what they may cost. */
@NullMarked
package org.flowlogstatus.retry;

import org.jspecify.annotations.NullMarked;
