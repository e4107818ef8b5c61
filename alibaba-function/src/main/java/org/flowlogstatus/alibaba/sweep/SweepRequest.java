package org.flowlogstatus.alibaba.sweep;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.alibaba.target.ResourceId;
import org.flowlogstatus.alibaba.target.RoleArn;
import org.flowlogstatus.http.parameter.Parameters;

/** What a sweep asks for. */
public final class SweepRequest {
  static final String REGION = "regionId";
  static final String ACCOUNT = "accountId";

  /** The region that lists the regions, where the function does not know its own. */
  public static final String DEFAULT_REGION = "cn-hangzhou";

  /** The names of the parameters. */
  public static final Set<String> PARAMETERS = Set.of(REGION, ACCOUNT);

  private final List<String> regions;
  private final List<String> accounts;

  private SweepRequest(List<String> regions, List<String> accounts) {
    this.regions = regions;
    this.accounts = accounts;
  }

  /** The request that the parameters make; what is wrong with them is noted in them. */
  public static Optional<SweepRequest> read(Parameters parameters) {
    List<String> given =
        parameters.list(REGION, ResourceId::isRegion, "a region id like cn-hangzhou");
    List<String> accounts =
        parameters.list(ACCOUNT, RoleArn::isAccount, "an account id like 1234567890123456");
    boolean faulty =
        (given.isEmpty() && parameters.has(REGION))
            || (accounts.isEmpty() && parameters.has(ACCOUNT));
    return faulty ? Optional.empty() : Optional.of(new SweepRequest(given, accounts));
  }

  /** Some regions in which each call is tried: those configured, else the function's own. */
  public static SweepRequest toTry(Settings settings) {
    return new SweepRequest(
        settings.regions().isEmpty()
            ? List.of(settings.ownRegion().orElse(DEFAULT_REGION))
            : settings.regions(),
        List.of());
  }

  /** The accounts that were named; empty: all. */
  public List<String> accounts() {
    return accounts;
  }

  /** The regions that were named; empty: the default ones. */
  public List<String> regions() {
    return regions;
  }
}
