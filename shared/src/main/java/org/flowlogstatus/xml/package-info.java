/** The few answers of clouds that are XML: those of storage and of queues. */
@NullMarked
package org.flowlogstatus.xml;

import org.jspecify.annotations.NullMarked;
