package org.flowlogstatus.cli.login;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.azure.identity.TokenSource;
import org.flowlogstatus.local.cloud.EmbeddedClouds;
import org.flowlogstatus.local.cloud.arm.ArmOptions;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.vpc.VpcOptions;
import org.flowlogstatus.local.cloud.vpc.request.Credential;
import org.flowlogstatus.model.Provider;

/** The clouds that can be asked, each opened when it is first needed. */
public final class Clouds implements AutoCloseable {
  private final Map<Provider, Opener> openers;
  private final Map<Provider, LoggedInCloud> opened = new EnumMap<>(Provider.class);
  private final Runnable close;

  Clouds(Opener azure, Opener alibaba, Runnable close) {
    this.openers = Map.of(Provider.AZURE, azure, Provider.ALIBABA_CLOUD, alibaba);
    this.close = close;
  }

  /** The embedded clouds, started here, with their bundled estate. */
  static Clouds demo(Map<String, String> environment, boolean all) {
    Credential key = Credential.longLived("local-demo-key-id", "local-demo-key-secret");
    EmbeddedClouds clouds =
        EmbeddedClouds.start(
            Estate.bundled(), ArmOptions.of(TokenSource.LOOPBACK_TOKEN), VpcOptions.of(key));
    environment.keySet().removeIf(name -> name.startsWith("FLOWLOG_"));
    environment.put("FLOWLOG_AZURE_ENDPOINT", clouds.arm().endpoint().toString());
    environment.put("FLOWLOG_ALIBABA_ENDPOINT", clouds.vpc().endpoint().toString());
    if (all) {
      LoginOptions.widen(environment);
    }
    environment.put("FC_REGION", "cn-hangzhou");
    environment.put("FC_ACCOUNT_ID", "1234567890123456");
    RoleCredentials credentials =
        new RoleCredentials(key.accessKeyId(), key.accessKeySecret(), Optional.empty());
    return new Clouds(
        () -> LoginOptions.azure(environment, TokenSource.loopback()),
        () ->
            LoginOptions.alibaba(
                environment,
                org.flowlogstatus.alibaba.InProcess.of(environment, () -> credentials)),
        clouds::close);
  }

  /** A cloud; fails where nobody is logged in to it. */
  public synchronized LoggedInCloud of(Provider provider) throws NoLogin {
    LoggedInCloud known = opened.get(provider);
    if (known == null) {
      known = openers.getOrDefault(provider, Clouds::none).open();
      opened.put(provider, known);
    }
    return known;
  }

  /**
   * All of these clouds that somebody is logged in to.
   *
   * @param missing takes what to do about each other one
   */
  public List<LoggedInCloud> all(List<Provider> providers, List<String> missing) {
    List<LoggedInCloud> all = new ArrayList<>();
    for (Provider provider : providers) {
      try {
        all.add(of(provider));
      } catch (NoLogin e) {
        missing.add(String.valueOf(e.getMessage()));
      }
    }
    return all;
  }

  @Override
  public void close() {
    close.run();
  }

  private static LoggedInCloud none() throws NoLogin {
    throw new NoLogin("There is no such cloud.");
  }

  /** Opens a cloud. */
  @FunctionalInterface
  interface Opener {
    LoggedInCloud open() throws NoLogin;
  }
}
