package org.flowlogstatus.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.cli.exit.UsageError;
import org.flowlogstatus.model.Provider;

/** A target as it was named on the command line, and the lookup that it makes. */
final class NamedTarget {
  private final String asked;
  private final Provider provider;
  private final Map<String, String> parameters;

  private NamedTarget(String asked, Provider provider, Map<String, String> parameters) {
    this.asked = asked;
    this.provider = provider;
    this.parameters = parameters;
  }

  /** The lookup of a target; what is no target is a mistake that says what is one. */
  static NamedTarget of(String target, Optional<String> region) {
    if (target.startsWith("/")) {
      return new NamedTarget(target, Provider.AZURE, Map.of("targetResourceId", target));
    }
    if (target.matches("(?i)(vpc|vsw|eni)-.+")) {
      return new NamedTarget(target, Provider.ALIBABA_CLOUD, withRegion(target, region));
    }
    if (target.matches("[a-z]{2}-[a-z0-9-]+")) {
      return new NamedTarget(target, Provider.ALIBABA_CLOUD, Map.of("regionId", target));
    }
    throw new UsageError(
        "\""
            + target
            + "\" is no target: give an ARM id (/subscriptions/…), vpc-…, vsw-… or eni-… with"
            + " --region, or a region id like cn-hangzhou.");
  }

  String asked() {
    return asked;
  }

  Provider provider() {
    return provider;
  }

  Map<String, String> parameters() {
    return parameters;
  }

  private static Map<String, String> withRegion(String resourceId, Optional<String> region) {
    Map<String, String> parameters = new LinkedHashMap<>();
    region.ifPresent(id -> parameters.put("regionId", id));
    parameters.put("resourceId", resourceId);
    return parameters;
  }
}
