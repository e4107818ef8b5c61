package org.flowlogstatus.alibaba.lookup;

import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.alibaba.target.ResourceId;
import org.flowlogstatus.alibaba.target.RoleArn;
import org.flowlogstatus.http.Operation;
import org.flowlogstatus.http.parameter.Parameters;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;

/** What a lookup asks for. */
public final class LookupRequest {
  static final String REGION = "regionId";
  static final String RESOURCE = "resourceId";
  static final String CLIENT_TOKEN = "clientToken";
  static final String ACCOUNT = "accountId";

  /** The names of the parameters. */
  public static final Set<String> PARAMETERS = Set.of(REGION, RESOURCE, CLIENT_TOKEN, ACCOUNT);

  private final Target target;
  private final String regionId;
  private final Optional<String> clientToken;
  private final Optional<String> accountId;

  private LookupRequest(
      Target target, String regionId, Optional<String> clientToken, Optional<String> accountId) {
    this.target = target;
    this.regionId = regionId;
    this.clientToken = clientToken;
    this.accountId = accountId;
  }

  /** The request that the parameters make; what is wrong with them is noted in them. */
  public static Optional<LookupRequest> read(Parameters parameters, Optional<String> ownRegion) {
    Optional<String> region = region(parameters, ownRegion);
    Optional<Target> resource = resource(parameters);
    Optional<String> token = token(parameters);
    Optional<String> account = account(parameters);
    return region.isPresent()
        ? Optional.of(
            new LookupRequest(
                resource.orElse(regionTarget(region.get())), region.get(), token, account))
        : Optional.empty();
  }

  /**
   * The request about a target that an event names.
   *
   * @param accountId its account; empty: the function's own
   */
  public static LookupRequest about(Target target, String regionId, Optional<String> accountId) {
    return new LookupRequest(target, regionId, Optional.empty(), accountId);
  }

  Target target() {
    return target;
  }

  String regionId() {
    return regionId;
  }

  Optional<String> clientToken() {
    return clientToken;
  }

  /** The account of the target; empty: the function's own. */
  Optional<String> accountId() {
    return accountId;
  }

  private static Optional<String> account(Parameters parameters) {
    Optional<String> given = parameters.get(ACCOUNT);
    if (given.isPresent() && !RoleArn.isAccount(given.get())) {
      parameters.violate(ACCOUNT, "is not one account id; it looks like 1234567890123456.");
    }
    return given;
  }

  private static Target regionTarget(String regionId) {
    return Target.of(TargetType.REGION, regionId);
  }

  private static Optional<String> region(Parameters parameters, Optional<String> ownRegion) {
    Optional<String> given = parameters.get(REGION);
    if (given.isPresent() && !ResourceId.isRegion(given.get())) {
      parameters.violate(REGION, "is not one region id; it looks like cn-hangzhou.");
      return Optional.empty();
    }
    if (!parameters.has(REGION) && ownRegion.isEmpty()) {
      parameters.violate(REGION, "is missing, and the function does not know its own region.");
    }
    return parameters.has(REGION) ? given : ownRegion;
  }

  private static Optional<Target> resource(Parameters parameters) {
    Optional<String> given = parameters.get(RESOURCE);
    Optional<Target> target = given.isPresent() ? ResourceId.target(given.get()) : Optional.empty();
    if (given.isPresent() && target.isEmpty()) {
      parameters.violate(RESOURCE, "is not one id of a VPC, vSwitch or ENI (vpc-, vsw-, eni-).");
    }
    return target;
  }

  private static Optional<String> token(Parameters parameters) {
    Optional<String> given = parameters.get(CLIENT_TOKEN);
    if (given.isPresent() && !isToken(given.get())) {
      parameters.violate(
          CLIENT_TOKEN, "is not ASCII text; use letters, digits, signs and spaces of ASCII.");
    }
    return given;
  }

  private static boolean isToken(String text) {
    boolean token = true;
    for (int i = 0; token && i < text.length(); i++) {
      token = text.charAt(i) >= ' ' && text.charAt(i) <= '~';
    }
    return token;
  }

  /** Reads it from the parameters. */
  public static final class Reader implements Operation.Reader<LookupRequest> {
    private final Optional<String> ownRegion;

    /** The function's own region is the default. */
    public Reader(Optional<String> ownRegion) {
      this.ownRegion = ownRegion;
    }

    @Override
    public Optional<LookupRequest> read(Parameters parameters) {
      return LookupRequest.read(parameters, ownRegion);
    }
  }
}
