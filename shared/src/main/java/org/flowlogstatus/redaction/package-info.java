/** Decides what may be shown of a cloud's words. */
@NullMarked
package org.flowlogstatus.redaction;

import org.jspecify.annotations.NullMarked;
