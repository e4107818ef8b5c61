package org.flowlogstatus.cli.login;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.azure.identity.TokenSource;
import org.flowlogstatus.model.Provider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say who asks. */
public final class LoginOptions {
  private static final String AZURE_ENDPOINT = "FLOWLOG_AZURE_ENDPOINT";
  private static final String OWN_REGION = "FC_REGION";
  private static final String USUAL_REGION = "ALIBABA_CLOUD_REGION_ID";

  @Option(
      names = "--demo",
      description = "Ask the embedded clouds; no account, no key, no network.")
  private boolean demo;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "The profile of the aliyun command line to log in with.")
  private @Nullable String profile;

  /** Whether the embedded clouds are asked. */
  public boolean isDemo() {
    return demo;
  }

  /** The clouds, each opened when it is first needed. */
  public Clouds open() {
    return demo
        ? Clouds.demo(new HashMap<>(System.getenv()))
        : new Clouds(this::azure, this::alibaba, () -> {});
  }

  private LoggedInCloud azure() throws NoLogin {
    Map<String, String> environment = System.getenv();
    boolean loopback = environment.getOrDefault(AZURE_ENDPOINT, "").startsWith("http://");
    TokenSource tokens = loopback ? TokenSource.loopback() : AzureLogin.find();
    return azure(environment, tokens);
  }

  private LoggedInCloud alibaba() throws NoLogin {
    Map<String, String> environment = new HashMap<>(System.getenv());
    String region = environment.get(USUAL_REGION);
    if (region != null) {
      environment.putIfAbsent(OWN_REGION, region);
    }
    AlibabaLogin login = AlibabaLogin.find(Optional.ofNullable(profile));
    return alibaba(environment, org.flowlogstatus.alibaba.InProcess.of(environment, login));
  }

  static LoggedInCloud azure(Map<String, String> environment, TokenSource tokens) {
    org.flowlogstatus.azure.InProcess checks =
        org.flowlogstatus.azure.InProcess.of(environment, tokens);
    String configured = environment.getOrDefault("FLOWLOG_AZURE_SUBSCRIPTIONS", "");
    return new LoggedInCloud(
        Provider.AZURE, checks, () -> configured.isBlank() ? checks.subscriptions() : List.of());
  }

  static LoggedInCloud alibaba(
      Map<String, String> environment, org.flowlogstatus.alibaba.InProcess checks) {
    return new LoggedInCloud(Provider.ALIBABA_CLOUD, checks, List::of);
  }
}
