/** What proves to the VPC API who calls. */
@NullMarked
package org.flowlogstatus.alibaba.identity;

import org.jspecify.annotations.NullMarked;
