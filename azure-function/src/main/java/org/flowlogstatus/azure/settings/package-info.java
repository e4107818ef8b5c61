/** The settings of the function, read once from its environment. */
@NullMarked
package org.flowlogstatus.azure.settings;

import org.jspecify.annotations.NullMarked;
