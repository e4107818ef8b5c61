package org.flowlogstatus.alibaba.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a request to the Simple Message Queue, which has a signature of its own. Source: "Sign
 * requests" of its developer reference, version 2015-06-06.
 */
public final class QueueSigner {
  private static final String ALGORITHM = "HmacSHA1";

  private QueueSigner() {}

  /**
   * The value of the header {@code Authorization}.
   *
   * @param date the header {@code Date}
   * @param version the header {@code x-mns-version}
   * @param path the path, with its leading slash, and the query where there is one
   */
  public static String authorization(
      RoleCredentials credentials,
      String method,
      String contentType,
      String date,
      String version,
      String path) {
    String text =
        String.join("\n", method, "", contentType, date, "x-mns-version:" + version, path);
    return "MNS " + credentials.accessKeyId() + ":" + hmac(credentials.accessKeySecret(), text);
  }

  private static String hmac(String secret, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA1", e);
    }
  }
}
