@NullMarked
package org.flowlogstatus.call;

import org.jspecify.annotations.NullMarked;
