@NullMarked
package org.flowlogstatus.plan;

import org.jspecify.annotations.NullMarked;
