/** What names a target: the ids of Azure Resource Manager. */
@NullMarked
package org.flowlogstatus.azure.target;

import org.jspecify.annotations.NullMarked;
