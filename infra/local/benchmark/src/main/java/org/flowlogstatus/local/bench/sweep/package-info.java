/** The sweep: calls, latency and size. */
@NullMarked
package org.flowlogstatus.local.bench.sweep;

import org.jspecify.annotations.NullMarked;
