/** What is reported of the difference between two sweeps. */
@NullMarked
package org.flowlogstatus.events;

import org.jspecify.annotations.NullMarked;
