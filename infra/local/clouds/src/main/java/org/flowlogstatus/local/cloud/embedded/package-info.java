/** What both embedded clouds have in common. */
@NullMarked
package org.flowlogstatus.local.cloud.embedded;

import org.jspecify.annotations.NullMarked;
