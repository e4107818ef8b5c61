package org.flowlogstatus.local.cloud.vpc.request;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.flowlogstatus.local.cloud.http.CloudRequest;
import org.flowlogstatus.local.cloud.http.FormText;
import org.flowlogstatus.local.cloud.http.Refusal;

/** What a request says of itself, in whichever of the two signature versions it is signed. */
public interface SignedRequest {

  /** The name of the API. */
  String action() throws Refusal;

  /** The version of the API. */
  String version() throws Refusal;

  /** When it was signed, as it says. */
  String timestamp() throws Refusal;

  /** What makes it unlike any other. */
  String nonce() throws Refusal;

  /** Whose key signed it, as it says. */
  String accessKeyId() throws Refusal;

  /** The security token, or an empty text. */
  String securityToken();

  /** The signature that it carries. */
  String signature() throws Refusal;

  /** What is to be signed. */
  String stringToSign() throws Refusal;

  /** The signature that it would carry if this secret had signed it. */
  String signatureBy(String secret) throws Refusal;

  /** The request's parameters, of query and form. */
  Map<String, String> parameters();

  /** Reads a request in the version that it is signed in. */
  static SignedRequest of(CloudRequest request) {
    Map<String, String> parameters = new TreeMap<>(FormText.parse(request.rawQuery()));
    if (request.mediaType().equals("application/x-www-form-urlencoded")) {
      FormText.parse(new String(request.body(), StandardCharsets.UTF_8))
          .forEach(parameters::putIfAbsent);
    }
    // Official clients send x-acs-action with either version, x-acs-date with the third only.
    boolean inHeaders =
        request.header("authorization").isPresent() || request.header("x-acs-date").isPresent();
    return inHeaders ? new SignedV3(request, parameters) : new SignedV1(request, parameters);
  }
}
