/** The plan: what it takes beyond the sweep that it is made from. */
@NullMarked
package org.flowlogstatus.local.bench.plan;

import org.jspecify.annotations.NullMarked;
