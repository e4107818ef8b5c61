@NullMarked
package org.flowlogstatus.local.bench.measure;

import org.jspecify.annotations.NullMarked;
