package org.flowlogstatus.alibaba.identity;

import com.aliyun.fc.runtime.Credentials;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.jspecify.annotations.Nullable;

/** The execution role's credentials of one invocation. Its {@code toString} shows none of them. */
public final class RoleCredentials {
  private final String accessKeyId;
  private final String accessKeySecret;
  private final Optional<String> securityToken;
  private final Optional<String> assumedIn;

  public RoleCredentials(String id, String secret, Optional<String> securityToken) {
    this(id, secret, securityToken, Optional.empty());
  }

  private RoleCredentials(
      String id, String secret, Optional<String> securityToken, Optional<String> assumedIn) {
    this.accessKeyId = id;
    this.accessKeySecret = secret;
    this.securityToken = securityToken;
    this.assumedIn = assumedIn;
  }

  /** Those of a role that was assumed in an account. */
  public static RoleCredentials assumed(
      String accountId, String id, String secret, String securityToken) {
    return new RoleCredentials(id, secret, Optional.of(securityToken), Optional.of(accountId));
  }

  /**
   * The credentials that the platform hands over; without a role they are {@code null}, or have
   * empty parts.
   */
  public static RoleCredentials of(@Nullable Credentials credentials) {
    if (credentials == null) {
      return new RoleCredentials("", "", Optional.empty());
    }
    return new RoleCredentials(
        filled(credentials.getAccessKeyId()).orElse(""),
        filled(credentials.getAccessKeySecret()).orElse(""),
        filled(credentials.getSecurityToken()));
  }

  /** Fails where the function has no role. */
  public RoleCredentials required() throws CheckFailure {
    if (accessKeyId.isEmpty() || accessKeySecret.isEmpty()) {
      throw CheckFailure.of(
          Reason.CREDENTIALS_REJECTED,
          "There are no credentials: give the function an execution role.");
    }
    return this;
  }

  public String accessKeyId() {
    return accessKeyId;
  }

  String accessKeySecret() {
    return accessKeySecret;
  }

  /** The account in which the role was assumed; empty for the function's own. */
  public Optional<String> assumedIn() {
    return assumedIn;
  }

  public Optional<String> securityToken() {
    return securityToken;
  }

  /** Texts that must never be shown. */
  public List<String> secrets() {
    List<String> secrets = new ArrayList<>(List.of(accessKeyId, accessKeySecret));
    if (securityToken.isPresent()) {
      secrets.add(securityToken.get());
    }
    return secrets;
  }

  @Override
  public String toString() {
    return "RoleCredentials";
  }

  private static Optional<String> filled(@Nullable String text) {
    String value = text == null ? "" : text.trim();
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }
}
