package org.flowlogstatus.local.server;

/**
 * One header field as it is on the wire.
 *
 * @param name in the sender's spelling
 * @param value without surrounding white space
 */
public record Header(String name, String value) {}
