/** The command {@code infra/local/bench}, as it is called. */
@NullMarked
package org.flowlogstatus.local.bench;

import org.jspecify.annotations.NullMarked;
