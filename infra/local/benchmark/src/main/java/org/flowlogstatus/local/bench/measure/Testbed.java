package org.flowlogstatus.local.bench.measure;

import java.util.Map;
import java.util.TreeMap;
import org.flowlogstatus.local.cloud.EmbeddedClouds;
import org.flowlogstatus.local.cloud.arm.ArmOptions;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.http.CallLog;
import org.flowlogstatus.local.cloud.http.RateLimit;
import org.flowlogstatus.local.cloud.vpc.VpcOptions;
import org.flowlogstatus.local.cloud.vpc.request.Credential;

/** Both embedded clouds without limits, and the environments of the programs that ask them. */
public final class Testbed implements AutoCloseable {
  private static final String ARM_TOKEN = "local-arm-token";
  private static final String KEY_ID = "bench-key-id";
  private static final String KEY_SECRET = "bench-key-secret";
  private static final String SECURITY_TOKEN = "bench-security-token";

  private final EmbeddedClouds clouds;

  private Testbed(EmbeddedClouds clouds) {
    this.clouds = clouds;
  }

  /** Serves the estate, each answer after so many milliseconds. */
  public static Testbed start(Estate estate, int latencyMillis) {
    ArmOptions arm =
        ArmOptions.of(ARM_TOKEN)
            .withLimits(RateLimit.UNLIMITED, RateLimit.UNLIMITED)
            .withLatencyMillis(latencyMillis);
    VpcOptions vpc =
        VpcOptions.of(Credential.sts(KEY_ID, KEY_SECRET, SECURITY_TOKEN))
            .withLimit(RateLimit.UNLIMITED)
            .withLatencyMillis(latencyMillis);
    return new Testbed(EmbeddedClouds.start(estate, arm, vpc));
  }

  /** The same with the limits that the clouds have. */
  public static Testbed limited(Estate estate, int latencyMillis) {
    return new Testbed(
        EmbeddedClouds.start(
            estate,
            ArmOptions.of(ARM_TOKEN).withLatencyMillis(latencyMillis),
            VpcOptions.of(Credential.sts(KEY_ID, KEY_SECRET, SECURITY_TOKEN))
                .withLatencyMillis(latencyMillis)));
  }

  /** What a program on that side sees; the settings are added. */
  public Map<String, String> environment(Side side, Map<String, String> settings) {
    Map<String, String> environment = new TreeMap<>(settings);
    environment.put("PATH", System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    if (side == Side.AZURE) {
      environment.put("FLOWLOG_AZURE_ENDPOINT", clouds.arm().endpoint().toString());
    } else {
      environment.put("FLOWLOG_ALIBABA_ENDPOINT", clouds.vpc().endpoint().toString());
      environment.put("FC_REGION", "cn-hangzhou");
      environment.put("FC_ACCOUNT_ID", "1234567890123456");
      environment.put("ALIBABA_CLOUD_ACCESS_KEY_ID", KEY_ID);
      environment.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", KEY_SECRET);
      environment.put("ALIBABA_CLOUD_SECURITY_TOKEN", SECURITY_TOKEN);
    }
    return environment;
  }

  /** What that cloud was asked. */
  public CallLog calls(Side side) {
    return side == Side.AZURE ? clouds.arm().calls() : clouds.vpc().calls();
  }

  @Override
  public void close() {
    clouds.close();
  }
}
