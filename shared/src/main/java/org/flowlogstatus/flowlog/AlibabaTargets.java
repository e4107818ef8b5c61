package org.flowlogstatus.flowlog;

import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.model.TargetType;

/** What an id of the VPC API names, by its prefix, as far as a flow log can be for it. */
public final class AlibabaTargets {
  /** How long each prefix is. */
  public static final int PREFIX = "vpc-".length();

  private static final Map<String, TargetType> PREFIXES =
      Map.of(
          "vpc-", TargetType.VPC,
          "vsw-", TargetType.VSWITCH,
          "eni-", TargetType.NETWORK_INTERFACE);

  private AlibabaTargets() {}

  /**
   * The kind of thing that an id names; empty where that is none that flow logs are known for.
   *
   * @param id in the case of the API: prefixes are lower case
   */
  public static Optional<TargetType> typeOf(String id) {
    return id.length() > PREFIX
        ? Optional.ofNullable(PREFIXES.get(id.substring(0, PREFIX)))
        : Optional.empty();
  }
}
