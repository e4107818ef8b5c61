/**
 * The plan: which flow logs must exist so that everything is logged, what can go, and the proof of
 * it on the estate as it was read. Nothing here changes a cloud: steps are printed, for their user
 * to run.
 */
@NullMarked
package org.flowlogstatus.plan;

import org.jspecify.annotations.NullMarked;
