/**
 * The HTTP server on which the embedded clouds and the local hosts stand; netty reads and writes.
 */
@NullMarked
package org.flowlogstatus.local.server;

import org.jspecify.annotations.NullMarked;
