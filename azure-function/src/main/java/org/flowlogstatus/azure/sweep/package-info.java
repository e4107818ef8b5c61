/** All targets of a subscription: the request, the lists, the report. */
@NullMarked
package org.flowlogstatus.azure.sweep;

import org.jspecify.annotations.NullMarked;
