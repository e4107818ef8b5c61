/** Examples of the rehearsal of a first lookup. */
@NullMarked
package org.flowlogstatus.rehearsal;

import org.jspecify.annotations.NullMarked;
