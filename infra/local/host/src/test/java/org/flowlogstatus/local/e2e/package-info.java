/** Both functions, as they are packaged, through HTTP: what the contract promises to a caller. */
@org.jspecify.annotations.NullMarked
package org.flowlogstatus.local.e2e;
