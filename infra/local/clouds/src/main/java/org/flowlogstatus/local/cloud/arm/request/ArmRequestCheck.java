package org.flowlogstatus.local.cloud.arm.request;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.flowlogstatus.local.cloud.http.CloudRequest;
import org.flowlogstatus.local.cloud.http.FormText;
import org.flowlogstatus.local.cloud.http.Refusal;

/** What ARM checks of every request before it looks at any resource. */
public final class ArmRequestCheck {

  /** The api-versions of Microsoft.Network that are taken. */
  static final Set<String> API_VERSIONS =
      Set.of(
          "2023-09-01",
          "2023-11-01",
          "2024-01-01",
          "2024-03-01",
          "2024-05-01",
          "2024-07-01",
          "2024-10-01",
          "2025-01-01",
          "2025-03-01",
          "2025-05-01",
          "2025-07-01");

  private static final Set<String> SUBSCRIPTION_VERSIONS =
      Set.of("2016-06-01", "2019-11-01", "2020-01-01", "2021-01-01", "2022-12-01");
  private static final Pattern GUID =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Pattern TYPE_IN_PATH = Pattern.compile("(?i)/providers/([^/]+)/([^/]+)");
  private static final Pattern DATE = Pattern.compile("20\\d{2}-\\d{2}-\\d{2}");
  private static final String BEARER = "bearer ";

  private final String token;

  public ArmRequestCheck(String token) {
    this.token = token;
  }

  /** The route of an acceptable request. */
  public ArmRoute admit(CloudRequest request, Optional<ArmRoute> found) throws Refusal {
    authenticate(request);
    String version = apiVersion(request);
    ArmRoute route = found.orElseThrow(() -> noRoute(request));
    if (!route.operation().method().equals(request.method())) {
      throw ArmErrors.wrongMethod(route.operation().method(), request.method());
    }
    checkVersion(route, version);
    checkSubscriptionId(route);
    return route;
  }

  private void authenticate(CloudRequest request) throws Refusal {
    String header =
        request
            .header("authorization")
            .orElseThrow(
                () ->
                    ArmErrors.unauthenticated(
                        "AuthenticationFailed",
                        "Authentication failed. The 'Authorization' header is missing."));
    if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      throw ArmErrors.unauthenticated(
          "AuthenticationFailedInvalidHeader",
          "Authentication failed. The 'Authorization' header is provided in an invalid format.");
    }
    if (!header.substring(BEARER.length()).trim().equals(token)) {
      throw ArmErrors.unauthenticated("InvalidAuthenticationToken", "The access token is invalid.");
    }
  }

  private static String apiVersion(CloudRequest request) throws Refusal {
    Map<String, String> query = FormText.parse(request.rawQuery());
    String version = query.getOrDefault("api-version", "");
    if (version.isEmpty()) {
      throw ArmErrors.refused(
          400,
          "MissingApiVersionParameter",
          "The api-version query parameter (?api-version=) is required for all requests.");
    }
    return version;
  }

  private static Refusal noRoute(CloudRequest request) {
    var type = TYPE_IN_PATH.matcher(request.rawPath());
    if (!type.find()) {
      return ArmErrors.refused(
          404,
          "MissingSubscription",
          "The request did not have a subscription or a valid tenant level resource provider.");
    }
    return ArmErrors.refused(
        404,
        type.group(1).equalsIgnoreCase("Microsoft.Network")
            ? "InvalidResourceType"
            : "InvalidResourceNamespace",
        "The resource type '%s' could not be found in the namespace '%s'."
            .formatted(type.group(2), type.group(1)));
  }

  private static void checkVersion(ArmRoute route, String version) throws Refusal {
    if (route.operation() == ArmOperation.PUT_RESOURCE_GROUP) {
      if (!DATE.matcher(version).matches()) {
        throw ArmErrors.refused(
            400, "InvalidApiVersionParameter", "The api-version '" + version + "' is invalid.");
      }
    } else if (route.operation() == ArmOperation.SUBSCRIPTIONS) {
      if (!SUBSCRIPTION_VERSIONS.contains(version)) {
        throw ArmErrors.refused(
            400, "InvalidApiVersionParameter", "The api-version '" + version + "' is invalid.");
      }
    } else if (!API_VERSIONS.contains(version)) {
      throw ArmErrors.refused(
          400,
          "NoRegisteredProviderFound",
          "No registered resource provider found for API version '%s' for type '%s'."
              .formatted(version, route.operation().resourceType()));
    }
  }

  private static void checkSubscriptionId(ArmRoute route) throws Refusal {
    String id = route.subscription();
    if (!id.isEmpty() && !GUID.matcher(id).matches()) {
      throw ArmErrors.refused(
          400,
          "InvalidSubscriptionId",
          "The provided subscription identifier '" + id + "' is malformed or invalid.");
    }
  }
}
