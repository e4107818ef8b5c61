package org.flowlogstatus.local.host.launch.pair;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.cloud.arm.ArmOptions;
import org.flowlogstatus.local.cloud.arm.EmbeddedArm;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.vpc.EmbeddedVpc;
import org.flowlogstatus.local.cloud.vpc.VpcOptions;
import org.flowlogstatus.local.cloud.vpc.request.Credential;
import org.flowlogstatus.local.host.fc.LocalCredentials;

/** The clouds that the functions ask: embedded ones, but for those that were named. */
public final class LocalClouds implements AutoCloseable {

  /** What the Azure function sends over plain http on loopback. */
  private static final String ARM_TOKEN = "local-arm-token";

  private final URI arm;
  private final URI vpc;
  private final List<Runnable> stops;

  private LocalClouds(URI arm, URI vpc, List<Runnable> embedded) {
    this.arm = arm;
    this.vpc = vpc;
    stops = List.copyOf(embedded);
  }

  /**
   * Starts what is not named.
   *
   * @param environment the user's, which may hold the credentials that the embedded VPC API takes
   */
  public static LocalClouds start(
      Estate estate, ServeOptions options, Map<String, String> environment) {
    return start(estate, armOptions(), options, environment);
  }

  /** The options of the embedded ARM: the one fixed token, and the usual page size. */
  public static ArmOptions armOptions() {
    return ArmOptions.of(ARM_TOKEN);
  }

  /** The same, with an ARM of other options. */
  public static LocalClouds start(
      Estate estate, ArmOptions armOptions, ServeOptions options, Map<String, String> environment) {
    List<Runnable> embedded = new ArrayList<>();
    URI arm = options.arm().orElseGet(() -> embedArm(estate, armOptions, embedded));
    URI vpc =
        options.vpc().orElseGet(() -> embedVpc(estate, LocalCredentials.of(environment), embedded));
    return new LocalClouds(arm, vpc, embedded);
  }

  /** The Azure Resource Manager's base URL. */
  public URI arm() {
    return arm;
  }

  /** The VPC API's base URL. */
  public URI vpc() {
    return vpc;
  }

  @Override
  public void close() {
    stops.forEach(Runnable::run);
  }

  private static URI embedArm(Estate estate, ArmOptions armOptions, List<Runnable> embedded) {
    EmbeddedArm cloud = EmbeddedArm.start(estate, armOptions, 0);
    embedded.add(cloud::close);
    return cloud.endpoint();
  }

  private static URI embedVpc(Estate estate, LocalCredentials role, List<Runnable> embedded) {
    VpcOptions accepted =
        role.areFixed()
            ? VpcOptions.of(credential(role), credential(LocalCredentials.longLived()))
            : VpcOptions.of(credential(role));
    EmbeddedVpc cloud = EmbeddedVpc.start(estate, accepted, 0);
    embedded.add(cloud::close);
    return cloud.endpoint();
  }

  private static Credential credential(LocalCredentials role) {
    return role.getSecurityToken().isEmpty()
        ? Credential.longLived(role.getAccessKeyId(), role.getAccessKeySecret())
        : Credential.sts(role.getAccessKeyId(), role.getAccessKeySecret(), role.getSecurityToken());
  }
}
