/** Which flow logs to make or repair: the fewest that meet every demand. */
@NullMarked
package org.flowlogstatus.plan.choice;

import org.jspecify.annotations.NullMarked;
