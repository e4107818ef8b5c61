/**
 * How the APIs of Alibaba Cloud are called: signed, at the endpoint of the region, page by page.
 */
@NullMarked
package org.flowlogstatus.alibaba.cloud.call;

import org.jspecify.annotations.NullMarked;
