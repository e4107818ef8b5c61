/** The contract's words on plans, one by one, asked of both packaged functions over HTTP. */
@NullMarked
package org.flowlogstatus.local.plan.walk;

import org.jspecify.annotations.NullMarked;
