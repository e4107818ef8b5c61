package org.flowlogstatus.local.host.launch.pair;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.flowlogstatus.local.host.JvmFlags;
import org.flowlogstatus.local.host.azure.AzureHost;
import org.flowlogstatus.local.host.fc.FcHost;
import org.flowlogstatus.local.server.LoopbackServer;

/** Both functions on their hosts, asking the same clouds. */
public final class LocalPair implements AutoCloseable {

  /** The flags of the real worker's JVM that tell on a function. */
  private static final String WORKER_FLAGS = "-XX:+TieredCompilation -XX:TieredStopAtLevel=1";

  private static final String AZURE_FLAGS = "LOCAL_AZURE_JVM_FLAGS";
  private static final String ALIBABA_FLAGS = "LOCAL_ALIBABA_JVM_FLAGS";

  private final ChildHost azure;
  private final ChildHost alibaba;

  private LocalPair(ChildHost azure, ChildHost alibaba) {
    this.azure = azure;
    this.alibaba = alibaba;
  }

  /**
   * Starts both hosts side by side.
   *
   * @param user the user's environment, of which the hosts see a part
   * @param defaults settings that hold where the user set none
   */
  public static LocalPair start(
      Installation installation,
      ServeOptions ports,
      LocalClouds clouds,
      Map<String, String> user,
      Map<String, String> defaults,
      PrintStream log)
      throws IOException {
    HostEnvironment environments = new HostEnvironment(user);
    int azurePort = ports.azurePort() == 0 ? LoopbackServer.freePort() : ports.azurePort();
    ChildHost.Command azure =
        new ChildHost.Command(
            "azure",
            AzureHost.class,
            JvmFlags.of(user.getOrDefault(AZURE_FLAGS, WORKER_FLAGS)),
            List.of(
                "--app", installation.functionApp().toString(),
                "--port", String.valueOf(azurePort)),
            environments.azure(clouds.arm().toString(), azurePort, defaults));
    ChildHost.Command alibaba =
        new ChildHost.Command(
            "alibaba",
            FcHost.class,
            JvmFlags.of(user.getOrDefault(ALIBABA_FLAGS, "")),
            List.of(
                "--template", installation.template().toString(),
                "--port", String.valueOf(ports.alibabaPort())),
            environments.alibaba(clouds.vpc().toString(), defaults));
    return new LocalPair(ChildHost.start(azure, log), ChildHost.start(alibaba, log));
  }

  /** The Azure host's base URL, once it serves. */
  public URI azure() throws IOException, InterruptedException {
    return loopback(azure.port());
  }

  /** The Function Compute host's base URL, once it serves. */
  public URI alibaba() throws IOException, InterruptedException {
    return loopback(alibaba.port());
  }

  /** Done when either process is. */
  public CompletableFuture<Object> onExit() {
    return CompletableFuture.anyOf(azure.onExit(), alibaba.onExit());
  }

  /** Whether a host is gone although nobody stopped it. */
  public boolean endedByItself() {
    return azure.endedByItself() || alibaba.endedByItself();
  }

  @Override
  public void close() {
    azure.close();
    alibaba.close();
  }

  private static URI loopback(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }
}
