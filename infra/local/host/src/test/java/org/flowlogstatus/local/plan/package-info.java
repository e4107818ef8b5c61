/** Plans are run: their commands and templates on the embedded clouds, which are swept again. */
@NullMarked
package org.flowlogstatus.local.plan;

import org.jspecify.annotations.NullMarked;
