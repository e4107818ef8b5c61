/** The report that a sweep stores, and that the next sweep is compared with. */
@NullMarked
package org.flowlogstatus.events.stored;

import org.jspecify.annotations.NullMarked;
