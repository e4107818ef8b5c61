package org.flowlogstatus.cli.output;

import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.report.Totals;

/** A report in one sentence. */
final class Summary {
  private Summary() {}

  /**
   * The sentence.
   *
   * @param complete whether every list was read
   */
  static String of(Report report, boolean complete) {
    Totals totals = Totals.of(report.results());
    String dark =
        totals.goingDark() == 0 ? "" : "; going dark on 2027-09-30: " + totals.goingDark();
    return report.provider().displayName()
        + ": "
        + totals.targets()
        + " targets: "
        + totals.of(Coverage.State.COVERED)
        + " covered, "
        + totals.of(Coverage.State.PARTLY_COVERED)
        + " partly, "
        + totals.of(Coverage.State.NOT_COVERED)
        + " not covered, "
        + totals.of(Coverage.State.UNKNOWN)
        + " unknown, "
        + totals.of(Coverage.State.NOTHING_TO_COVER)
        + " with nothing to cover"
        + dark
        + (complete ? "." : ". NOT COMPLETE: see what was not read.");
  }
}
