/** Whether a deployed function can do its work, and what it lacks. */
@NullMarked
package org.flowlogstatus.health;

import org.jspecify.annotations.NullMarked;
