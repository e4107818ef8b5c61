@NullMarked
package org.flowlogstatus.plan.azure;

import org.jspecify.annotations.NullMarked;
