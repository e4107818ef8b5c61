/** The cold start: from the launch of a JVM to its first answer. */
@NullMarked
package org.flowlogstatus.local.bench.cold;

import org.jspecify.annotations.NullMarked;
