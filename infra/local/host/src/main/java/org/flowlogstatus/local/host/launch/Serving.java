package org.flowlogstatus.local.host.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.host.launch.pair.Installation;
import org.flowlogstatus.local.host.launch.pair.LocalClouds;
import org.flowlogstatus.local.host.launch.pair.LocalPair;
import org.flowlogstatus.local.host.launch.pair.ReportFolder;
import org.flowlogstatus.local.host.launch.pair.ServeOptions;

/** {@code run serve}: keeps both functions running until the process is asked to stop. */
final class Serving {

  private final Installation installation;
  private final Map<String, String> user;
  private final PrintStream out;
  private final PrintStream log;

  Serving(Installation installation, Map<String, String> user, PrintStream out, PrintStream log) {
    this.installation = installation;
    this.user = user;
    this.out = out;
    this.log = log;
  }

  /**
   * Serves until a signal ends the process, or a host ends on its own.
   *
   * @return the exit code of the latter
   */
  int run(ServeOptions options) throws Exception {
    try (ReportFolder reports = ReportFolder.create();
        LocalClouds clouds = LocalClouds.start(estate(options), options, user);
        LocalPair pair = start(options, clouds, reports)) {
      announce(clouds, pair);
      pair.onExit().join();
      if (pair.endedByItself()) {
        log.println("a host ended by itself");
      }
      return 1;
    }
  }

  private static Estate estate(ServeOptions options) {
    return options.estate().map(Estate::read).orElseGet(Estate::bundled);
  }

  private LocalPair start(ServeOptions options, LocalClouds clouds, ReportFolder reports)
      throws IOException {
    Map<String, String> defaults = Map.of("FLOWLOG_REPORT_DIR", reports.path().toString());
    return LocalPair.start(installation, options, clouds, user, defaults, log);
  }

  private void announce(LocalClouds clouds, LocalPair pair)
      throws IOException, InterruptedException {
    String azure = pair.azure().toString();
    String alibaba = pair.alibaba().toString();
    out.println("arm-endpoint " + clouds.arm());
    out.println("vpc-endpoint " + clouds.vpc());
    out.println("ready azure " + azure + " alibaba " + alibaba);
    out.flush();
  }
}
