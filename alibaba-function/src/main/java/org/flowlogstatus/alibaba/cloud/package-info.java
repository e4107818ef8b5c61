/** What is asked of the VPC API: each call, each list, and how their pages continue. */
@NullMarked
package org.flowlogstatus.alibaba.cloud;

import org.jspecify.annotations.NullMarked;
