package org.flowlogstatus.local.host.fc;

import com.aliyun.fc.runtime.Credentials;
import java.util.Map;

/** The credentials of the execution role: those of the environment, or fixed ones. */
public final class LocalCredentials implements Credentials {

  private static final String PREFIX = "ALIBABA_CLOUD_";
  private static final String FIXED_KEY_ID = "local-access-key-id";

  private final String keyId;
  private final String keySecret;
  private final String token;

  private LocalCredentials(String keyId, String keySecret, String token) {
    this.keyId = keyId;
    this.keySecret = keySecret;
    this.token = token;
  }

  /**
   * The long-lived key that the embedded VPC API takes as well, while the role's is a fixed one.
   */
  public static LocalCredentials longLived() {
    return new LocalCredentials("local-long-lived-key-id", "local-long-lived-key-secret", "");
  }

  /** Whether these are the fixed ones. */
  public boolean areFixed() {
    return keyId.equals(FIXED_KEY_ID);
  }

  /** Those of the environment where it names a key; a key without a token is a long-lived one. */
  public static LocalCredentials of(Map<String, String> environment) {
    String keyId = environment.getOrDefault(PREFIX + "ACCESS_KEY_ID", "");
    String keySecret = environment.getOrDefault(PREFIX + "ACCESS_KEY_SECRET", "");
    if (keyId.isEmpty() || keySecret.isEmpty()) {
      return new LocalCredentials(FIXED_KEY_ID, "local-access-key-secret", "local-security-token");
    }
    return new LocalCredentials(
        keyId, keySecret, environment.getOrDefault(PREFIX + "SECURITY_TOKEN", ""));
  }

  @Override
  public String getAccessKeyId() {
    return keyId;
  }

  @Override
  public String getAccessKeySecret() {
    return keySecret;
  }

  /** Empty for a long-lived key. */
  @Override
  public String getSecurityToken() {
    return token;
  }

  /** Names nothing that is secret. */
  @Override
  public String toString() {
    return "credentials of the execution role";
  }
}
