/** One target: the request, the calls that answer it, the result. */
@NullMarked
package org.flowlogstatus.azure.lookup;

import org.jspecify.annotations.NullMarked;
