package org.flowlogstatus.alibaba.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flowlogstatus.digest.HmacSha256;
import org.flowlogstatus.digest.Sha256;

/**
 * Signs a request with version 3 of Alibaba Cloud's signature (ACS3-HMAC-SHA256), which keeps key,
 * token and signature in headers. Source: "Request syntax and signature method V3" of Alibaba
 * Cloud.
 */
public final class RequestSigner {
  public static final String EMPTY_BODY_SHA256 =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private static final String ALGORITHM = "ACS3-HMAC-SHA256";

  private RequestSigner() {}

  /**
   * The value of the header {@code Authorization}.
   *
   * @param headers all that are signed, {@code host} among them, by lower-case name
   */
  public static String authorization(
      RoleCredentials credentials,
      String method,
      String canonicalQuery,
      SortedMap<String, String> headers) {
    String signedHeaders = String.join(";", headers.keySet());
    String canonicalRequest =
        String.join(
            "\n",
            method,
            "/",
            canonicalQuery,
            canonicalHeaders(headers),
            signedHeaders,
            EMPTY_BODY_SHA256);
    String stringToSign = ALGORITHM + "\n" + Sha256.hex(canonicalRequest);
    return ALGORITHM
        + " Credential="
        + credentials.accessKeyId()
        + ",SignedHeaders="
        + signedHeaders
        + ",Signature="
        + Sha256.hex(HmacSha256.of(credentials.accessKeySecret(), stringToSign));
  }

  /** The query as it is signed and sent: sorted, and escaped as RFC 3986 has it. */
  public static String canonicalQuery(Map<String, String> parameters) {
    StringBuilder query = new StringBuilder();
    for (Map.Entry<String, String> parameter : new TreeMap<>(parameters).entrySet()) {
      query.append(query.length() == 0 ? "" : "&");
      query.append(escaped(parameter.getKey())).append("=").append(escaped(parameter.getValue()));
    }
    return query.toString();
  }

  private static String canonicalHeaders(SortedMap<String, String> headers) {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, String> header : headers.entrySet()) {
      lines.append(header.getKey()).append(":").append(header.getValue().trim()).append("\n");
    }
    return lines.toString();
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
