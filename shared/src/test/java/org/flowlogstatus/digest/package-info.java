@NullMarked
package org.flowlogstatus.digest;

import org.jspecify.annotations.NullMarked;
