/** Flow logs as the clouds describe them, and the lists they stand in; read, but not yet judged. */
@NullMarked
package org.flowlogstatus.flowlog;

import org.jspecify.annotations.NullMarked;
