/**
 * What every word of an answer means and what to do about it, which controls it speaks to, and
 * which right a refused call needs: one source for READMEs, command line, page and plan. A lookup
 * that ends well loads none of it.
 */
@NullMarked
@Value.Style(
    visibility = ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    defaults = @Value.Immutable(copy = false))
package org.flowlogstatus.explain;

import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.jspecify.annotations.NullMarked;
