@NullMarked
package org.flowlogstatus.retry;

import org.jspecify.annotations.NullMarked;
