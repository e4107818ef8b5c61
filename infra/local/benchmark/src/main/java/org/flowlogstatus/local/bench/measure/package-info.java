/** What the parts of the benchmark share: processes, clouds, figures and tables. */
@NullMarked
package org.flowlogstatus.local.bench.measure;

import org.jspecify.annotations.NullMarked;
