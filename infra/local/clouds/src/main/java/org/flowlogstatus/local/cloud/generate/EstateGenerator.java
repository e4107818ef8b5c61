package org.flowlogstatus.local.cloud.generate;

import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.Estate;

/**
 * Estates of any size, the same for the same seed. Targets have no log, or one in any state that
 * the clouds have: on, off, in transition, failed, partial, of a target that is gone, with ids in
 * another case. The clouds behave themselves, and never contradict themselves.
 */
public final class EstateGenerator {

  private EstateGenerator() {}

  /**
   * How much an Azure estate holds; all but the first two count what is in one of the level above.
   */
  public record AzureScale(
      int subscriptions,
      int regions,
      int securityGroups,
      int networks,
      int subnetsPerNetwork,
      int interfacesPerSubnet) {}

  /** How much an Alibaba Cloud estate holds, in one account. */
  public record AlibabaScale(int regions, int vpcs, int vSwitchesPerVpc) {}

  /** An estate of both clouds. */
  public static Estate generate(long seed, AzureScale azure, AlibabaScale alibaba) {
    return Estate.of(
        new AzureGenerator(seed).generate(azure), new AlibabaGenerator(seed).generate(alibaba));
  }

  /** An estate of Azure alone. */
  public static Estate azure(long seed, AzureScale scale) {
    return Estate.of(new AzureGenerator(seed).generate(scale), AlibabaEstate.empty());
  }

  /** An estate of Alibaba Cloud alone. */
  public static Estate alibaba(long seed, AlibabaScale scale) {
    return Estate.of(AzureEstate.empty(), new AlibabaGenerator(seed).generate(scale));
  }
}
