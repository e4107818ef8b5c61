package org.flowlogstatus.cli.login;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.InProcessApi;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.parameter.InvalidRequest;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.Report;

/** A cloud that somebody is logged in to. */
public final class LoggedInCloud {
  private final Provider provider;
  private final InProcessApi checks;
  private final Scopes scopes;

  LoggedInCloud(Provider provider, InProcessApi checks, Scopes scopes) {
    this.provider = provider;
    this.checks = checks;
    this.scopes = scopes;
  }

  public Provider provider() {
    return provider;
  }

  /** One lookup. */
  public UniformResult lookup(Map<String, String> parameters) throws InvalidRequest, CheckFailure {
    return checks.lookup(parameters);
  }

  /**
   * A sweep of these subscriptions or regions; of none: of all that the login sees.
   *
   * @throws CheckFailure where they cannot be listed
   */
  public Report sweep(List<String> named) throws InvalidRequest, CheckFailure {
    return checks.sweep(scope(named));
  }

  /**
   * A plan of these subscriptions or regions; of none: of all that the login sees.
   *
   * @param parameters of the plan, without those of its scope
   * @throws CheckFailure where they cannot be listed
   */
  public Reply plan(List<String> named, Map<String, String> parameters) throws CheckFailure {
    Map<String, String> all = new LinkedHashMap<>(parameters);
    all.putAll(scope(named));
    return checks.plan(all);
  }

  private Map<String, String> scope(List<String> named) throws CheckFailure {
    List<String> scope = named.isEmpty() ? scopes.all() : named;
    String parameter = provider == Provider.AZURE ? "subscriptionId" : "regionId";
    return scope.isEmpty() ? Map.of() : Map.of(parameter, String.join(",", scope));
  }

  /** What there is to sweep; empty where the sweep finds that out itself. */
  @FunctionalInterface
  interface Scopes {
    List<String> all() throws CheckFailure;
  }
}
