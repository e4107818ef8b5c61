package org.flowlogstatus.cli.command;

import java.util.List;
import org.flowlogstatus.cli.login.LoggedInCloud;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.form.Part;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.http.parameter.InvalidRequest;

/** Sweeps of one cloud; what the cloud refuses is part of the answer. */
final class Sweeps {
  private Sweeps() {}

  /** The report, or the problem that stands for it. */
  static Part of(LoggedInCloud cloud, List<String> named) {
    Problems problems = new Problems(cloud.provider());
    String asked = "sweep of " + cloud.provider().displayName();
    try {
      return Part.of(cloud.sweep(named));
    } catch (InvalidRequest e) {
      return Part.failed(asked, problems.of(e));
    } catch (CheckFailure e) {
      return Part.failed(asked, problems.of(e));
    }
  }
}
