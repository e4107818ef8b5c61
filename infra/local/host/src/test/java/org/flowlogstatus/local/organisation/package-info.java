/** Whole organisations: many subscriptions, many accounts, each seen and none held up. */
@NullMarked
package org.flowlogstatus.local.organisation;

import org.jspecify.annotations.NullMarked;
