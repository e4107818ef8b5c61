/** How ARM is called: with a token, page by page, and until a pending operation ends. */
@NullMarked
package org.flowlogstatus.azure.cloud.call;

import org.jspecify.annotations.NullMarked;
