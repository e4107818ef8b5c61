/** Requests and replies, whoever reads or writes them. */
@NullMarked
package org.flowlogstatus.local.host.http.message;

import org.jspecify.annotations.NullMarked;
