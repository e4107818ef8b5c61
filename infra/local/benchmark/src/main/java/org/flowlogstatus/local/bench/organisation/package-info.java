/**
 * Whole organisations, simulated: hundreds of subscriptions and accounts, with the clouds' limits.
 */
@NullMarked
package org.flowlogstatus.local.bench.organisation;

import org.jspecify.annotations.NullMarked;
