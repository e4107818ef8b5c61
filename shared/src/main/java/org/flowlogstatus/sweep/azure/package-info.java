/** The lists of an Azure subscription, joined to a report. */
@NullMarked
package org.flowlogstatus.sweep.azure;

import org.jspecify.annotations.NullMarked;
