/**
 * The plan: which flow logs must exist so that everything is logged, what can go, and the proof of
 * it on the estate as it was read. Nothing here changes a cloud: steps are printed, for their user
 * to run.
 */
@NullMarked
@Value.Style(visibility = ImplementationVisibility.PACKAGE, overshadowImplementation = true)
package org.flowlogstatus.plan;

import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.jspecify.annotations.NullMarked;
