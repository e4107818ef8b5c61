/** The cold start: what the first lookup will need is made ready beside it. */
@NullMarked
package org.flowlogstatus.warmup;

import org.jspecify.annotations.NullMarked;
