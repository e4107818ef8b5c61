/** What the cloud says, and what is made of it. */
@NullMarked
package org.flowlogstatus.wire;

import org.jspecify.annotations.NullMarked;
