/** What names a target: a region and the id of a resource. */
@NullMarked
package org.flowlogstatus.alibaba.target;

import org.jspecify.annotations.NullMarked;
