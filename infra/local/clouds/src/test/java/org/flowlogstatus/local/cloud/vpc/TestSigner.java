package org.flowlogstatus.local.cloud.vpc;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs requests as Alibaba Cloud's public documents tell, and shares no code with the API that
 * verifies them. Mutable: a test spoils what it is about before it signs.
 */
final class TestSigner {

  private static final String EMPTY_TOKEN = "";

  final Map<String, String> parameters = new TreeMap<>();
  String keyId = "LTAI-test";
  String secret = "secret-of-the-test";
  String token = EMPTY_TOKEN;
  String action = "GetFlowLogServiceStatus";
  String version = "2016-04-28";
  String nonce = UUID.randomUUID().toString();
  String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();

  static TestSigner of(String action, String... namesAndValues) {
    TestSigner signer = new TestSigner();
    signer.action = action;
    for (int i = 0; i < namesAndValues.length; i += 2) {
      signer.parameters.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return signer;
  }

  /** Version 1 by GET, or by POST with all parameters in the form. */
  HttpRequest.Builder v1(URI endpoint, String method) {
    Map<String, String> all = v1Parameters();
    String toSign = method + "&" + percent("/") + "&" + percent(joined(all));
    byte[] mac = hmac("HmacSHA1", secret + "&", toSign);
    all.put("Signature", Base64.getEncoder().encodeToString(mac));
    return method.equals("GET")
        ? HttpRequest.newBuilder(URI.create(endpoint + "/?" + joined(all)))
        : form(HttpRequest.newBuilder(URI.create(endpoint + "/")), joined(all));
  }

  Map<String, String> v1Parameters() {
    Map<String, String> all = new TreeMap<>(parameters);
    all.put("Action", action);
    all.put("Version", version);
    all.put("Format", "JSON");
    all.put("AccessKeyId", keyId);
    all.put("SignatureMethod", "HMAC-SHA1");
    all.put("SignatureVersion", "1.0");
    all.put("SignatureNonce", nonce);
    all.put("Timestamp", time);
    if (!token.isEmpty()) {
      all.put("SecurityToken", token);
    }
    return all;
  }

  /** Version 3 with the parameters in the query (GET) or in the form (POST). */
  HttpRequest.Builder v3(URI endpoint, String method) {
    boolean post = method.equals("POST");
    String query = post ? "" : joined(parameters);
    String body = post ? joined(parameters) : "";
    Map<String, String> headers = v3Headers(body);
    Map<String, String> signed = new TreeMap<>(headers);
    signed.put("host", endpoint.getAuthority());
    String names = String.join(";", signed.keySet());
    String canonical =
        method
            + "\n/\n"
            + query
            + "\n"
            + signed.entrySet().stream()
                .map(h -> h.getKey() + ":" + h.getValue() + "\n")
                .collect(Collectors.joining())
            + "\n"
            + names
            + "\n"
            + headers.get("x-acs-content-sha256");
    byte[] mac = hmac("HmacSHA256", secret, "ACS3-HMAC-SHA256\n" + sha256(canonical));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(endpoint + "/" + (query.isEmpty() ? "" : "?" + query)));
    headers.forEach(request::header);
    request.header(
        "Authorization",
        "ACS3-HMAC-SHA256 Credential=%s,SignedHeaders=%s,Signature=%s"
            .formatted(keyId, names, HexFormat.of().formatHex(mac)));
    return post ? form(request, body) : request;
  }

  private Map<String, String> v3Headers(String body) {
    Map<String, String> headers = new HashMap<>();
    headers.put("x-acs-action", action);
    headers.put("x-acs-version", version);
    headers.put("x-acs-date", time);
    headers.put("x-acs-signature-nonce", nonce);
    headers.put("x-acs-content-sha256", sha256(body));
    if (!token.isEmpty()) {
      headers.put("x-acs-security-token", token);
    }
    return headers;
  }

  private static HttpRequest.Builder form(HttpRequest.Builder request, String body) {
    return request
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  static String joined(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(p -> percent(p.getKey()) + "=" + percent(p.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String percent(String text) {
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
    return encoded.replace("+", "%20").replace("*", "%2A").replace("%7E", "~");
  }

  private static byte[] hmac(String algorithm, String key, String text) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), algorithm));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
