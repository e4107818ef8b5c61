/** The embedded VPC OpenAPI, version 2016-04-28, of Alibaba Cloud. */
@NullMarked
package org.flowlogstatus.local.cloud.vpc;

import org.jspecify.annotations.NullMarked;
