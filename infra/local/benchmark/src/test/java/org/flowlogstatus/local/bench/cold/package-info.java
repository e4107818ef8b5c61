/** What the first lookup of a process costs, as far as a test can hold it. */
@NullMarked
package org.flowlogstatus.local.bench.cold;

import org.jspecify.annotations.NullMarked;
