/** A cloud's answers on a real socket, and what is made of them. */
@NullMarked
package org.flowlogstatus.transport;

import org.jspecify.annotations.NullMarked;
