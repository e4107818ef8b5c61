package org.flowlogstatus.local.cloud.vpc.request;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flowlogstatus.local.cloud.http.CloudRequest;
import org.flowlogstatus.local.cloud.http.Refusal;

/** Signature version 1.0: HMAC-SHA1 over all parameters, which carry the signature too. */
final class SignedV1 implements SignedRequest {

  private final String method;
  private final Map<String, String> parameters;

  SignedV1(CloudRequest request, Map<String, String> parameters) {
    this.method = request.method();
    this.parameters = parameters;
  }

  @Override
  public String action() throws Refusal {
    return required("Action");
  }

  @Override
  public String version() throws Refusal {
    return required("Version");
  }

  @Override
  public String timestamp() throws Refusal {
    return required("Timestamp");
  }

  @Override
  public String nonce() throws Refusal {
    return required("SignatureNonce");
  }

  @Override
  public String accessKeyId() throws Refusal {
    return required("AccessKeyId");
  }

  @Override
  public String securityToken() {
    return parameters.getOrDefault("SecurityToken", "");
  }

  @Override
  public String signature() throws Refusal {
    demand("SignatureMethod", "HMAC-SHA1");
    demand("SignatureVersion", "1.0");
    return required("Signature");
  }

  @Override
  public String stringToSign() {
    Map<String, String> signed = new TreeMap<>(parameters);
    signed.remove("Signature");
    return method + "&%2F&" + Canonical.encode(Canonical.query(signed));
  }

  @Override
  public String signatureBy(String secret) {
    return Base64.getEncoder()
        .encodeToString(Hashes.hmac("HmacSHA1", secret + "&", stringToSign()));
  }

  @Override
  public Map<String, String> parameters() {
    return parameters;
  }

  private void demand(String name, String value) throws Refusal {
    if (!required(name).equals(value)) {
      throw VpcErrors.refused(
          400, "Invalid" + name, "Specified parameter " + name + " is not valid.");
    }
  }

  private String required(String name) throws Refusal {
    return Optional.ofNullable(parameters.get(name))
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> VpcErrors.missingSystem(name));
  }
}
