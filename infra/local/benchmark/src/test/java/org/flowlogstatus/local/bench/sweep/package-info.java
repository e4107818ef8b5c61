@NullMarked
package org.flowlogstatus.local.bench.sweep;

import org.jspecify.annotations.NullMarked;
