/** Threads that keep no process alive. */
@NullMarked
package org.flowlogstatus.threads;

import org.jspecify.annotations.NullMarked;
