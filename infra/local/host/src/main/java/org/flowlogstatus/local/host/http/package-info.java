/** A small HTTP/1.1 server for loopback, which hands a request on exactly as it came. */
@NullMarked
package org.flowlogstatus.local.host.http;

import org.jspecify.annotations.NullMarked;
