package org.flowlogstatus.cli.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.flowlogstatus.cli.exit.UsageError;
import org.flowlogstatus.cli.login.Clouds;
import org.flowlogstatus.cli.login.LoggedInCloud;
import org.flowlogstatus.model.Provider;
import picocli.CommandLine.Option;

/** The options that say what is swept. */
final class ScopeOptions {
  @Option(names = "--azure", description = "Azure; alone: Azure only.")
  private boolean azure;

  @Option(names = "--alibaba", description = "Alibaba Cloud; alone: Alibaba Cloud only.")
  private boolean alibaba;

  @Option(
      names = "--subscription",
      paramLabel = "ID",
      split = ",",
      description = "Azure subscriptions; without it, all that the login sees.")
  private List<String> subscriptions = List.of();

  @Option(
      names = "--region",
      paramLabel = "ID",
      split = ",",
      description = "Alibaba Cloud regions; without it, all of them.")
  private List<String> regions = List.of();

  /** The subscriptions or regions that were named. */
  List<String> named(Provider provider) {
    return provider == Provider.AZURE ? subscriptions : regions;
  }

  /** Whether subscriptions or regions were named. */
  boolean namesSome() {
    return !subscriptions.isEmpty() || !regions.isEmpty();
  }

  /** The clouds to sweep; where nobody is logged in to any of them, that is a mistake. */
  List<LoggedInCloud> clouds(Clouds clouds, PrintWriter err) {
    List<String> missing = new ArrayList<>();
    List<LoggedInCloud> open = clouds.all(providers(), missing);
    boolean namedOne = isNamed();
    if (open.isEmpty() || (namedOne && !missing.isEmpty())) {
      throw new UsageError(String.join(System.lineSeparator(), missing));
    }
    missing.forEach(what -> err.println("flowlog: not swept. " + what));
    return open;
  }

  private boolean isNamed() {
    return azure || alibaba || !subscriptions.isEmpty() || !regions.isEmpty();
  }

  private List<Provider> providers() {
    if (!isNamed()) {
      return SweepCommand.providers();
    }
    List<Provider> named = new ArrayList<>();
    if (azure || !subscriptions.isEmpty()) {
      named.add(Provider.AZURE);
    }
    if (alibaba || !regions.isEmpty()) {
      named.add(Provider.ALIBABA_CLOUD);
    }
    return named;
  }
}
