/** HTTP requests and replies, as either platform delivers and takes them. */
@NullMarked
package org.flowlogstatus.http.message;

import org.jspecify.annotations.NullMarked;
