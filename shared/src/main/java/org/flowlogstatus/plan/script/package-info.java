/** A plan as a script for bash. */
@NullMarked
package org.flowlogstatus.plan.script;

import org.jspecify.annotations.NullMarked;
