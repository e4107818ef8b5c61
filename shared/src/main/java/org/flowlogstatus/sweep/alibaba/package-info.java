/** The lists of an Alibaba Cloud region, joined to a report. */
@NullMarked
package org.flowlogstatus.sweep.alibaba;

import org.jspecify.annotations.NullMarked;
