package org.flowlogstatus.flowlog;

import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.model.TargetType;

/** The kind of target that an id of the VPC API names, by its prefix. */
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
   * The kind of target that an id names; empty where no flow log is known for it.
   *
   * @param id in the case of the API: prefixes are lower case
   */
  public static Optional<TargetType> typeOf(String id) {
    return id.length() > PREFIX
        ? Optional.ofNullable(PREFIXES.get(id.substring(0, PREFIX)))
        : Optional.empty();
  }
}
