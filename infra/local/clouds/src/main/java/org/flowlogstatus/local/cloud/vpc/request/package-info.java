/** A request to the VPC API: its signature, its parameters, and how it is refused. */
@NullMarked
package org.flowlogstatus.local.cloud.vpc.request;

import org.jspecify.annotations.NullMarked;
