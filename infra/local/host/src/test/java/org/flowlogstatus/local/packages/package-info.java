/** What the packages are made of. */
@NullMarked
package org.flowlogstatus.local.packages;

import org.jspecify.annotations.NullMarked;
