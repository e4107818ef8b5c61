package org.flowlogstatus.alibaba;

import com.aliyun.fc.runtime.Credentials;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.local.cloud.functiontest.FunctionInProcess;
import org.flowlogstatus.transport.SocketWire;
import org.flowlogstatus.wire.Wire;

/** The Alibaba function in this JVM: its entry points, each call with the lines it logged. */
public final class AlibabaInProcess extends FunctionInProcess {

  /** What the embedded VPC API must accept. */
  public static final String KEY_ID = "STS.in-process";

  /** As {@link #KEY_ID}. */
  public static final String KEY_SECRET = "in-process-secret";

  /** As {@link #KEY_ID}. */
  public static final String SECURITY_TOKEN = "in-process-token";

  private final Assembly assembly;
  private final RoleCredentials credentials = RoleCredentials.of(new FixedCredentials());

  private AlibabaInProcess(Assembly assembly) {
    this.assembly = assembly;
  }

  /** A function that asks the VPC API at {@code endpoint}; {@code settings} are more of them. */
  public static AlibabaInProcess at(URI endpoint, Map<String, String> settings) {
    return at(endpoint, settings, Clock.systemUTC());
  }

  /** The same by another clock. */
  public static AlibabaInProcess at(URI endpoint, Map<String, String> settings, Clock clock) {
    return at(endpoint, settings, new SocketWire(), clock);
  }

  /** The same over another wire. */
  public static AlibabaInProcess at(URI endpoint, Map<String, String> settings, Wire wire) {
    return at(endpoint, settings, wire, Clock.systemUTC());
  }

  private static AlibabaInProcess at(
      URI endpoint, Map<String, String> settings, Wire wire, Clock clock) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("FLOWLOG_ALIBABA_ENDPOINT", endpoint.toString());
    environment.put("FC_ACCOUNT_ID", "1234567890123456");
    return new AlibabaInProcess(new Assembly(Settings.read(environment), wire, clock));
  }

  @Override
  protected Reply answer(Request request) {
    return assembly.httpApi(credentials).answer(request, log::add);
  }

  /** The answer to a sweep of the regions; of all where none is named. */
  public Reply sweep(List<String> regions) {
    return sweepWith(regions.isEmpty() ? Map.of() : Map.of("regionId", String.join(",", regions)));
  }

  /** What the time trigger's event leads to. */
  public List<String> scheduledSweep(String event) {
    return assembly.sweeps().scheduledSweep(credentials).run(event, log::add);
  }

  /** What an event of EventBridge leads to. */
  public List<String> flowLogChanged(String event) {
    return assembly.sweeps().flowLogChanged(credentials).run(event, log::add);
  }

  private static final class FixedCredentials implements Credentials {

    @Override
    public String getAccessKeyId() {
      return KEY_ID;
    }

    @Override
    public String getAccessKeySecret() {
      return KEY_SECRET;
    }

    @Override
    public String getSecurityToken() {
      return SECURITY_TOKEN;
    }
  }
}
