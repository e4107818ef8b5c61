package org.flowlogstatus.local.e2e;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flowlogstatus.local.cloud.EmbeddedClouds;
import org.flowlogstatus.local.cloud.arm.ArmOptions;
import org.flowlogstatus.local.cloud.arm.EmbeddedArm;
import org.flowlogstatus.local.cloud.arm.Transfer;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.flowlogstatus.local.cloud.http.CallLog;
import org.flowlogstatus.local.cloud.http.RateLimit;
import org.flowlogstatus.local.cloud.vpc.VpcOptions;
import org.flowlogstatus.local.cloud.vpc.request.Credential;

/** Embedded clouds in this process, and both functions in others, which ask them. */
public final class CloudPair implements AutoCloseable {

  static final String ARM_TOKEN = "local-arm-token";
  static final String KEY_ID = "key-id-of-the-tests";
  static final String KEY_SECRET = "key-secret-of-the-tests";
  static final String SECURITY_TOKEN = "security-token/of+the=tests";

  private final EmbeddedClouds clouds;
  private final ServedPair served;

  private CloudPair(EmbeddedClouds clouds, ServedPair served) {
    this.clouds = clouds;
    this.served = served;
  }

  /** Starts both, the functions with these settings beside the credentials. */
  public static CloudPair start(Estate estate, Map<String, String> settings) {
    return start(estate, settings, armOptions());
  }

  static CloudPair start(Estate estate, Map<String, String> settings, ArmOptions ofArm) {
    EmbeddedClouds clouds = EmbeddedClouds.start(estate, ofArm, vpcOptions());
    return new CloudPair(
        clouds,
        ServedPair.start(
            withCredentials(settings), clouds.arm().endpoint(), clouds.vpc().endpoint()));
  }

  /** An ARM that takes the functions' token, and as many calls as they make. */
  static ArmOptions armOptions() {
    return ArmOptions.of(ARM_TOKEN).withLimits(RateLimit.UNLIMITED, RateLimit.UNLIMITED);
  }

  /** A VPC API that takes the functions' credentials, and as many calls as they make. */
  static VpcOptions vpcOptions() {
    return VpcOptions.of(Credential.sts(KEY_ID, KEY_SECRET, SECURITY_TOKEN))
        .withLimit(RateLimit.UNLIMITED);
  }

  /** The settings, and credentials that {@link #vpcOptions} takes. */
  static Map<String, String> withCredentials(Map<String, String> settings) {
    Map<String, String> all = new TreeMap<>(settings);
    all.put("ALIBABA_CLOUD_ACCESS_KEY_ID", KEY_ID);
    all.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", KEY_SECRET);
    all.put("ALIBABA_CLOUD_SECURITY_TOKEN", SECURITY_TOKEN);
    return all;
  }

  /** Those credentials and these, none of which may be shown anywhere. */
  static List<String> secretsAnd(String... more) {
    return Stream.concat(Stream.of(ARM_TOKEN, KEY_ID, KEY_SECRET, SECURITY_TOKEN), Stream.of(more))
        .toList();
  }

  /** The function that asks this cloud. */
  public FunctionClient function(Cloud cloud) {
    return cloud == Cloud.AZURE ? azure() : alibaba();
  }

  /** What this cloud was asked. */
  public CallLog calls(Cloud cloud) {
    return cloud == Cloud.AZURE ? armCalls() : vpcCalls();
  }

  /** The Azure function. */
  public FunctionClient azure() {
    return FunctionClient.azure(served.azure());
  }

  /** The Alibaba function. */
  public FunctionClient alibaba() {
    return FunctionClient.alibaba(served.alibaba());
  }

  /** The Function Compute host's base URL. */
  public URI alibabaHost() {
    return served.alibaba();
  }

  /** What was ever put on a Simple Message Queue. */
  public List<String> queue(String name) {
    return clouds.vpc().queue(name);
  }

  /** The Azure host's base URL. */
  public URI azureHost() {
    return served.azure();
  }

  /** Starts both on clouds that hold nothing yet, and whose ARM has so many items on a page. */
  public static CloudPair start(int pageSize, Map<String, String> settings) {
    Estate none = Estate.of(AzureEstate.empty(), AlibabaEstate.empty());
    return start(none, settings, armOptions().withPageSize(pageSize));
  }

  /**
   * The same, with Alibaba Cloud behind this relay, and roles whose credentials live so long.
   *
   * @param settings may name the relay, which leads nowhere before
   */
  public static CloudPair start(Relay relay, Duration sessionLife, Map<String, String> settings) {
    EmbeddedClouds clouds =
        EmbeddedClouds.start(
            Estate.of(AzureEstate.empty(), AlibabaEstate.empty()),
            armOptions(),
            vpcOptions().withSessionLife(sessionLife));
    relay.leadsTo(clouds.vpc().endpoint());
    return new CloudPair(
        clouds,
        ServedPair.start(
            withCredentials(settings), clouds.arm().endpoint(), clouds.vpc().endpoint()));
  }

  /** From now on the clouds hold this; what was asked of them is forgotten. */
  public void hold(Estate estate) {
    clouds.hold(estate);
  }

  /** From now on the subscription is another tenant's, as {@link EmbeddedArm#move} says. */
  public void move(String subscriptionId, Transfer answer, boolean stillListed) {
    clouds.arm().move(subscriptionId, "ffffffff-0000-4000-8000-000000000002", answer, stillListed);
  }

  /** All that the functions, their hosts included, have printed so far. */
  public List<String> output() {
    return served.output();
  }

  /** Where the embedded ARM is. */
  public URI armEndpoint() {
    return clouds.arm().endpoint();
  }

  /** What ARM was asked. */
  public CallLog armCalls() {
    return clouds.arm().calls();
  }

  /** What the VPC API was asked. */
  public CallLog vpcCalls() {
    return clouds.vpc().calls();
  }

  @Override
  public void close() {
    served.close();
    clouds.close();
  }
}
