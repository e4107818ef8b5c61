/**
 * Calls to a cloud: one exchange, the tries of it, what an error answer says, and how an answer was
 * obtained. No vendor SDK; both functions put theirs on top of it.
 */
@NullMarked
package org.flowlogstatus.call;

import org.jspecify.annotations.NullMarked;
