/** Many subscriptions or accounts: which there are, each with its share of the time. */
@NullMarked
package org.flowlogstatus.organisation;

import org.jspecify.annotations.NullMarked;
