@NullMarked
package org.flowlogstatus.explain;

import org.jspecify.annotations.NullMarked;
