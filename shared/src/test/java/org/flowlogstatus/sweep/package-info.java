/** Lists side by side. */
@NullMarked
package org.flowlogstatus.sweep;

import org.jspecify.annotations.NullMarked;
