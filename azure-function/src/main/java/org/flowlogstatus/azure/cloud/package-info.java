/** What is asked of Azure Resource Manager: each call, each list, and how their pages continue. */
@NullMarked
package org.flowlogstatus.azure.cloud;

import org.jspecify.annotations.NullMarked;
