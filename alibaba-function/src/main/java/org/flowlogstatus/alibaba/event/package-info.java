/** A change of a resource, as ActionTrail tells it, and what is checked because of it. */
@NullMarked
package org.flowlogstatus.alibaba.event;

import org.jspecify.annotations.NullMarked;
