/** Examples of the warm-up of a first lookup. */
@NullMarked
package org.flowlogstatus.warmup;

import org.jspecify.annotations.NullMarked;
