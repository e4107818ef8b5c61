/** The Alibaba function as the tests of the sweep call it. */
@NullMarked
package org.flowlogstatus.alibaba;

import org.jspecify.annotations.NullMarked;
