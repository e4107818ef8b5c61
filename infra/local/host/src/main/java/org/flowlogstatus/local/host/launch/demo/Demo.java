package org.flowlogstatus.local.host.launch.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import org.flowlogstatus.local.cloud.arm.ArmOptions;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.generate.EstateGenerator;
import org.flowlogstatus.local.host.launch.pair.Installation;
import org.flowlogstatus.local.host.launch.pair.LocalClouds;
import org.flowlogstatus.local.host.launch.pair.LocalPair;
import org.flowlogstatus.local.host.launch.pair.ReportFolder;
import org.flowlogstatus.local.host.launch.pair.ServeOptions;

/** {@code run} without arguments: every example of the estate, then sweeps and events. */
public final class Demo {

  /** Enough for every example, and less to wait for those that are retried until the end. */
  private static final String DEADLINE_MILLIS = "6000";

  private static final long PAGED_SEED = 7;

  private static final EstateGenerator.AzureScale PAGED_AZURE =
      new EstateGenerator.AzureScale(1, 3, 100, 10, 2, 1);

  /** Few enough that the flow logs of each region take more than two pages as well. */
  private static final int PAGED_ARM_PAGE_SIZE = 12;

  /** The VPC API shows 50 entries a page at the most. */
  private static final EstateGenerator.AlibabaScale PAGED_ALIBABA =
      new EstateGenerator.AlibabaScale(3, 110, 1);

  private final Installation installation;
  private final Map<String, String> user;
  private final DemoPrinter printer;
  private final PrintStream log;

  public Demo(
      Installation installation, Map<String, String> user, DemoPrinter printer, PrintStream log) {
    this.installation = installation;
    this.user = user;
    this.printer = printer;
    this.log = log;
  }

  /** Shows all; the exit code is 0 where every answer was as it should be, else 1. */
  public int run(ServeOptions options) throws Exception {
    DemoRunner show = new DemoRunner(printer);
    showExamples(options, show);
    showPages(options, show);
    return show.end() ? 0 : 1;
  }

  private void showExamples(ServeOptions options, DemoRunner show) throws Exception {
    Estate estate = Estate.bundled();
    DemoScope scope = new DemoScope(estate);
    try (ReportFolder reports = ReportFolder.create();
        LocalClouds clouds = LocalClouds.start(estate, options, user)) {
      Map<String, String> settings = new HashMap<>();
      settings.put("FLOWLOG_REPORT_DIR", reports.path().toString());
      settings.put("FLOWLOG_DEADLINE_MILLIS", DEADLINE_MILLIS);
      try (LocalPair pair = start(options, clouds, settings)) {
        show.all(lookups(pair).of(estate.examples()));
      }
      // A list of what is swept is also a list of all that a lookup may name, so it comes second.
      settings.putAll(scope.settings());
      try (LocalPair pair = start(options, clouds, settings)) {
        show.all(new DemoSweeps(installation, scope, lookups(pair)).steps());
      }
    }
  }

  /** An estate whose lists take more than two pages in each region, swept whole. */
  private void showPages(ServeOptions options, DemoRunner show) throws Exception {
    Estate estate = EstateGenerator.generate(PAGED_SEED, PAGED_AZURE, PAGED_ALIBABA);
    DemoScope scope = new DemoScope(estate);
    ArmOptions arm = LocalClouds.armOptions().withPageSize(PAGED_ARM_PAGE_SIZE);
    try (LocalClouds clouds = LocalClouds.start(estate, arm, options, user);
        LocalPair pair = start(options, clouds, scope.settings())) {
      show.all(new DemoSweeps(installation, scope, lookups(pair)).paged());
    }
  }

  private LocalPair start(ServeOptions options, LocalClouds clouds, Map<String, String> settings)
      throws IOException {
    return LocalPair.start(installation, options, clouds, user, settings, log);
  }

  private static DemoLookups lookups(LocalPair pair) throws IOException, InterruptedException {
    return new DemoLookups(pair.azure(), pair.alibaba());
  }
}
