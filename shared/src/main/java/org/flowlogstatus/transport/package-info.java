/**
 * HTTP/1.1 on plain sockets: one request, one whole answer, one deadline. Strict where a client
 * that must not be misled has to be, and without what no cloud call needs: redirects, cookies,
 * compression, proxies, a dialogue about passwords, repetition.
 */
@NullMarked
package org.flowlogstatus.transport;

import org.jspecify.annotations.NullMarked;
