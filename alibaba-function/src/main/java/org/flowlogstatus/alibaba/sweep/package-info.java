/** All targets of a region: the request, the lists, the report. */
@NullMarked
package org.flowlogstatus.alibaba.sweep;

import org.jspecify.annotations.NullMarked;
