/** The cold start: what the first lookup will need is made ready beside it. */
@NullMarked
package org.flowlogstatus.rehearsal;

import org.jspecify.annotations.NullMarked;
