/** What proves to Azure Resource Manager who calls. */
@NullMarked
package org.flowlogstatus.azure.identity;

import org.jspecify.annotations.NullMarked;
