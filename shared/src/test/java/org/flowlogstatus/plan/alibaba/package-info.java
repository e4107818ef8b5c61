@NullMarked
package org.flowlogstatus.plan.alibaba;

import org.jspecify.annotations.NullMarked;
