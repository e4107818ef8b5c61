package org.flowlogstatus.local.cloud.arm.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.http.CloudReply;
import org.flowlogstatus.local.cloud.http.Refusal;

/** ARM's errors, in its own shape and words. */
public final class ArmErrors {

  private static final String CHALLENGE =
      "Bearer authorization_uri=\"https://login.microsoftonline.com/common\", error=\"%s\","
          + " error_description=\"%s\"";

  private ArmErrors() {}

  public static CloudReply error(int status, String code, String message) {
    ObjectNode body = Json.object();
    body.putObject("error").put("code", code).put("message", message);
    return CloudReply.json(status, body);
  }

  public static Refusal refused(int status, String code, String message) {
    return new Refusal(error(status, code, message));
  }

  static Refusal unauthenticated(String code, String message) {
    return new Refusal(
        error(401, code, message)
            .header("WWW-Authenticate", CHALLENGE.formatted("invalid_token", message)));
  }

  public static Refusal unauthorized(String action, String id) {
    return refused(
        403,
        "AuthorizationFailed",
        "The client does not have authorization to perform action '%s' over scope '%s'."
            .formatted(action, id));
  }

  static Refusal wrongMethod(String allowed, String used) {
    return new Refusal(
        error(405, "MethodNotAllowed", "The resource does not support http method '" + used + "'.")
            .header("Allow", allowed));
  }

  public static Refusal throttled(String subscription, int seconds) {
    return new Refusal(
        error(
                429,
                "SubscriptionRequestsThrottled",
                "Number of requests for subscription '%s' exceeded the limit. Please try again after '%s' seconds."
                    .formatted(subscription, seconds))
            .header("Retry-After", Integer.toString(seconds)));
  }

  public static Refusal noSubscription(String id) {
    return refused(
        404, "SubscriptionNotFound", "The subscription '" + id + "' could not be found.");
  }

  /**
   * Source: the code and text as users have reported them (Azure/azure-sdk-for-net issue 49391).
   */
  public static Refusal otherTenant(String tokens, String subscriptions) {
    return unauthenticated(
        "InvalidAuthenticationTokenTenant",
        "The access token is from the wrong issuer 'https://sts.windows.net/%s/'. It must match the tenant 'https://sts.windows.net/%s/' associated with this subscription."
            .formatted(tokens, subscriptions));
  }

  public static Refusal noGroup(String name) {
    return refused(
        404, "ResourceGroupNotFound", "Resource group '" + name + "' could not be found.");
  }

  public static Refusal noResource(String type, String name, String group) {
    return refused(
        404,
        "ResourceNotFound",
        "The Resource 'Microsoft.Network/%s/%s' under resource group '%s' was not found."
            .formatted(type, name, group));
  }

  public static Refusal noParent(String type, String parent) {
    return refused(
        404,
        "ParentResourceNotFound",
        "Failed to perform 'read' on resource(s) of type '%s', because the parent resource '%s' could not be found."
            .formatted(type, parent));
  }
}
