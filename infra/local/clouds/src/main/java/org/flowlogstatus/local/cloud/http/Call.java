package org.flowlogstatus.local.cloud.http;

/**
 * A request that reached a cloud; {@code query} is without credentials, {@code status} is 0 where
 * the cloud never answered.
 */
public record Call(CallSubject subject, String method, String path, String query, int status) {}
