/** The benchmark: what the functions cost, beside the same calls by hand and the SDKs' own way. */
@NullMarked
package org.flowlogstatus.local.bench;

import org.jspecify.annotations.NullMarked;
