package org.flowlogstatus.local.cloud.http;

/**
 * What a call is about. Parts that a call does not have are empty texts; {@code account} is the
 * subscription's or account's id; {@code page} counts from 1.
 */
public record CallSubject(
    String operation, String account, String region, String target, int page) {

  /** A call of which only the operation's name is known. */
  public static CallSubject of(String operation) {
    return new CallSubject(operation, "", "", "", 1);
  }
}
