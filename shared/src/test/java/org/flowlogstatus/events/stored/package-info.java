@org.jspecify.annotations.NullMarked
package org.flowlogstatus.events.stored;
