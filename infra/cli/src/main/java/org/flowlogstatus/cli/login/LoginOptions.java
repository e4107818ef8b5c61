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
  private static final String OWN_ACCOUNT = "FC_ACCOUNT_ID";

  /** The role of infra/alibaba/member-role.json, where no other is configured. */
  private static final String MEMBER_ROLE = "directory:flow-log-status-member";

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

  /** The clouds, each opened when it is first needed. */
  public Clouds open() {
    return open(false);
  }

  /**
   * The same.
   *
   * @param all whether every subscription and account is meant, whatever is configured
   */
  public Clouds open(boolean all) {
    return demo
        ? Clouds.demo(new HashMap<>(System.getenv()), all)
        : new Clouds(() -> azure(all), () -> alibaba(all), () -> {});
  }

  /** Widens what is configured to all subscriptions, and all accounts of the directory. */
  static void widen(Map<String, String> environment) {
    environment.put("FLOWLOG_AZURE_SUBSCRIPTIONS", "*");
    environment.putIfAbsent("FLOWLOG_ALIBABA_ROLES", MEMBER_ROLE);
  }

  private LoggedInCloud azure(boolean all) throws NoLogin {
    Map<String, String> environment = new HashMap<>(System.getenv());
    if (all) {
      widen(environment);
    }
    boolean loopback = environment.getOrDefault(AZURE_ENDPOINT, "").startsWith("http://");
    TokenSource tokens = loopback ? TokenSource.loopback() : AzureLogin.find();
    return azure(environment, tokens);
  }

  private LoggedInCloud alibaba(boolean all) throws NoLogin {
    Map<String, String> environment = new HashMap<>(System.getenv());
    if (all) {
      widen(environment);
      if (environment.getOrDefault(OWN_ACCOUNT, "").isBlank()) {
        throw new NoLogin(
            "Alibaba Cloud: to tell your own account from the others, set FC_ACCOUNT_ID to its id"
                + " (aliyun sts GetCallerIdentity).");
      }
    }
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
