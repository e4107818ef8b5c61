package org.flowlogstatus.local.cloud.vpc.request;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flowlogstatus.local.cloud.http.CloudRequest;
import org.flowlogstatus.local.cloud.http.FormText;
import org.flowlogstatus.local.cloud.http.Refusal;

/** Signature version 3: ACS3-HMAC-SHA256 over the canonical request, all of it in headers. */
final class SignedV3 implements SignedRequest {

  private static final String ALGORITHM = "ACS3-HMAC-SHA256";
  private static final Pattern PART = Pattern.compile("\\s*([A-Za-z]+)=([^,]+)");

  private final CloudRequest request;
  private final Map<String, String> parameters;

  SignedV3(CloudRequest request, Map<String, String> parameters) {
    this.request = request;
    this.parameters = parameters;
  }

  @Override
  public String action() throws Refusal {
    return required("x-acs-action", "Action");
  }

  @Override
  public String version() throws Refusal {
    return required("x-acs-version", "Version");
  }

  @Override
  public String timestamp() throws Refusal {
    return required("x-acs-date", "Timestamp");
  }

  @Override
  public String nonce() throws Refusal {
    return required("x-acs-signature-nonce", "SignatureNonce");
  }

  @Override
  public String accessKeyId() throws Refusal {
    return authorization("Credential");
  }

  @Override
  public String securityToken() {
    return request.header("x-acs-security-token").orElse("");
  }

  @Override
  public String signature() throws Refusal {
    return authorization("Signature");
  }

  @Override
  public String stringToSign() throws Refusal {
    return ALGORITHM + "\n" + Hashes.sha256(canonicalRequest().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String signatureBy(String secret) throws Refusal {
    return HexFormat.of().formatHex(Hashes.hmac("HmacSHA256", secret, stringToSign()));
  }

  @Override
  public Map<String, String> parameters() {
    return parameters;
  }

  private String canonicalRequest() throws Refusal {
    List<String> signed = signedHeaders();
    StringBuilder headers = new StringBuilder();
    for (String name : signed) {
      headers.append(name).append(':').append(request.header(name).orElse("").trim()).append('\n');
    }
    return String.join(
        "\n",
        request.method(),
        request.rawPath(),
        Canonical.query(FormText.parse(request.rawQuery())),
        headers,
        String.join(";", signed),
        payloadHash());
  }

  /** In order, and with every header that must be signed wherever it is sent. */
  private List<String> signedHeaders() throws Refusal {
    List<String> signed =
        Arrays.stream(authorization("SignedHeaders").split(";")).sorted().toList();
    for (String name : request.headerNames()) {
      if (name.startsWith("x-acs-") && !signed.contains(name)) {
        throw VpcErrors.refused(
            400, "SignatureDoesNotMatch", "The header " + name + " is not in SignedHeaders.");
      }
    }
    return signed;
  }

  private String payloadHash() throws Refusal {
    String said = required("x-acs-content-sha256", "ContentSha256");
    if (!Hashes.same(said, Hashes.sha256(request.body()))) {
      throw VpcErrors.refused(
          400, "SignatureDoesNotMatch", "x-acs-content-sha256 is not the hash of the body.");
    }
    return said;
  }

  /** A part of the Authorization header; clients put them in different orders. */
  private String authorization(String name) throws Refusal {
    String header =
        request.header("authorization").orElseThrow(() -> VpcErrors.missingSystem("Authorization"));
    if (header.startsWith(ALGORITHM + " ")) {
      for (String part : header.substring(ALGORITHM.length()).split(",", -1)) {
        Matcher matched = PART.matcher(part);
        if (matched.matches() && matched.group(1).equals(name)) {
          return matched.group(2);
        }
      }
    }
    throw VpcErrors.refused(
        400, "InvalidAuthorization", "The Authorization header has no " + name + ".");
  }

  private String required(String header, String name) throws Refusal {
    return Optional.of(request.header(header).orElse(""))
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> VpcErrors.missingSystem(name));
  }
}
