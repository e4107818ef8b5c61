/** The warm lookup: in one thread, and through the local host. */
@NullMarked
package org.flowlogstatus.local.bench.warm;

import org.jspecify.annotations.NullMarked;
