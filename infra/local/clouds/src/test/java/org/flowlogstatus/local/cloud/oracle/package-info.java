/** The contract, written down a second time: what a sweep of an estate must say. */
@NullMarked
package org.flowlogstatus.local.cloud.oracle;

import org.jspecify.annotations.NullMarked;
