package org.flowlogstatus.alibaba.cloud.call;

import com.aliyuncs.RpcAcsRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flowlogstatus.alibaba.identity.CredentialSource;
import org.flowlogstatus.alibaba.identity.RequestSigner;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.call.Attempt;
import org.flowlogstatus.call.CloudCalls;
import org.flowlogstatus.call.Exchange;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.json.Selection;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.WireRequest;

/** Calls the VPC API and ECS: requests as the SDK composes them, signed anew for each attempt. */
public final class AuthorizedCalls {
  private static final int MAX_ANSWER_BYTES = 4 * 1024 * 1024;
  private static final String METHOD = "POST";
  private static final String CONTENT_TYPE = "application/x-www-form-urlencoded";

  /** Version 3 of the signature has these in headers. */
  private static final Set<String> NOT_IN_QUERY = Set.of("Action", "Version", "Format");

  private final RegionEndpoints endpoints;
  private final CredentialSource credentials;
  private final CloudCalls calls;

  /**
   * The calls for one account.
   *
   * @param credentials those of that account, and of no other
   */
  public AuthorizedCalls(
      RegionEndpoints endpoints, CredentialSource credentials, CloudCalls calls) {
    this.endpoints = endpoints;
    this.credentials = credentials;
    this.calls = calls;
  }

  public void requireCredentials(Deadline deadline) throws CheckFailure {
    credentials.credentials(deadline);
  }

  /**
   * Makes a call in a region.
   *
   * @param request what it asks; signed anew for each attempt
   */
  public <T> Answered<T> call(
      String regionId, Deadline deadline, RpcAcsRequest<?> request, AnswerReader<T> reader)
      throws CheckFailure {
    return call(regionId, deadline, request, Selection.ALL, reader);
  }

  /** The same; of objects that are not selected, the reader sees as little as possible. */
  public <T> Answered<T> call(
      String regionId,
      Deadline deadline,
      RpcAcsRequest<?> request,
      Selection selection,
      AnswerReader<T> reader)
      throws CheckFailure {
    RoleCredentials role = credentials.credentials(deadline);
    try {
      return call(request, regionId, role, deadline, selection, reader);
    } catch (CheckFailure failure) {
      if (failure.reason() != Reason.CREDENTIALS_REJECTED || !credentials.rejected(role)) {
        throw failure;
      }
      RoleCredentials fresh = credentials.credentials(deadline);
      return call(request, regionId, fresh, deadline, selection, reader);
    }
  }

  private <T> Answered<T> call(
      RpcAcsRequest<?> request,
      String regionId,
      RoleCredentials role,
      Deadline deadline,
      Selection selection,
      AnswerReader<T> reader)
      throws CheckFailure {
    return calls.call(
        request.getSysActionName(),
        deadline,
        new SignedAttempt<>(request, regionId, role, selection, reader));
  }

  private WireRequest signed(RpcAcsRequest<?> request, String regionId, RoleCredentials role) {
    URI endpoint = endpoints.of(request.getSysProduct(), regionId);
    Map<String, String> parameters = new TreeMap<>(request.getSysQueryParameters());
    parameters.keySet().removeAll(NOT_IN_QUERY);
    parameters.put("RegionId", regionId);
    String query = RequestSigner.canonicalQuery(parameters);
    SortedMap<String, String> headers = headers(request, endpoint, role);
    String authorization = RequestSigner.authorization(role, METHOD, query, headers);
    headers.remove("host");
    headers.put("authorization", authorization);
    headers.put("accept", "application/json");
    headers.put("user-agent", "flow-log-status");
    return WireRequest.builder()
        .method(METHOD)
        .uri(URI.create(endpoint + "/?" + query))
        .headers(headers)
        .body("")
        .maxBytes(MAX_ANSWER_BYTES)
        .secrets(secrets(role, authorization))
        .isAlone(true)
        // The role belongs to the account; the host stands for the region.
        .account(role.assumedIn().orElse(role.accessKeyId()))
        .build();
  }

  private SortedMap<String, String> headers(
      RpcAcsRequest<?> request, URI endpoint, RoleCredentials role) {
    SortedMap<String, String> headers = new TreeMap<>();
    headers.put("host", endpoint.getRawAuthority());
    headers.put("content-type", CONTENT_TYPE);
    headers.put("x-acs-action", request.getSysActionName());
    headers.put("x-acs-version", request.getSysVersion());
    headers.put("x-acs-date", date());
    headers.put("x-acs-signature-nonce", CloudCalls.freshId());
    headers.put("x-acs-content-sha256", RequestSigner.EMPTY_BODY_SHA256);
    if (role.securityToken().isPresent()) {
      headers.put("x-acs-security-token", role.securityToken().get());
    }
    return headers;
  }

  private String date() {
    return JsonText.timestamp(calls.clock().instant().truncatedTo(ChronoUnit.SECONDS));
  }

  private static List<String> secrets(RoleCredentials role, String authorization) {
    List<String> secrets = new ArrayList<>(role.secrets());
    secrets.add(authorization.substring(authorization.lastIndexOf('=') + 1));
    return secrets;
  }

  private final class SignedAttempt<T> implements Attempt<T> {
    private final RpcAcsRequest<?> request;
    private final String regionId;
    private final RoleCredentials role;
    private final Selection selection;
    private final AnswerReader<T> reader;

    SignedAttempt(
        RpcAcsRequest<?> request,
        String regionId,
        RoleCredentials role,
        Selection selection,
        AnswerReader<T> reader) {
      this.request = request;
      this.regionId = regionId;
      this.role = role;
      this.selection = selection;
      this.reader = reader;
    }

    @Override
    public T make(Exchange exchange) throws CheckFailure {
      return reader.read(
          exchange.object(exchange.send(signed(request, regionId, role)), selection));
    }
  }

  /** Reads the one JSON object that an answer is. */
  @FunctionalInterface
  public interface AnswerReader<T> {
    T read(JsonNode answer) throws CheckFailure;
  }
}
