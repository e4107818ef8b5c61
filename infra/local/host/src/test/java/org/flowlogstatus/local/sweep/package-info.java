/** Sweeps of embedded clouds, by both functions in this JVM. */
@NullMarked
package org.flowlogstatus.local.sweep;

import org.jspecify.annotations.NullMarked;
