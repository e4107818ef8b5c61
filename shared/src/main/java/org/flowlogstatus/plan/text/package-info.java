/** A plan as JSON, and as a sheet of network security groups. */
@NullMarked
package org.flowlogstatus.plan.text;

import org.jspecify.annotations.NullMarked;
