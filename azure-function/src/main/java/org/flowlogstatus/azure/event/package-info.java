/** A change of a resource, as Event Grid tells it, and what is checked because of it. */
@NullMarked
package org.flowlogstatus.azure.event;

import org.jspecify.annotations.NullMarked;
