/** One target: the request, the calls that answer it, the result. */
@NullMarked
package org.flowlogstatus.alibaba.lookup;

import org.jspecify.annotations.NullMarked;
