/** Faults of a cloud: which calls they apply to, and what happens to those. */
@NullMarked
package org.flowlogstatus.local.cloud.fault;

import org.jspecify.annotations.NullMarked;
