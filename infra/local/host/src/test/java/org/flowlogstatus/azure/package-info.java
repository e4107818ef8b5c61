/** The Azure function as the tests of the sweep call it. */
@NullMarked
package org.flowlogstatus.azure;

import org.jspecify.annotations.NullMarked;
