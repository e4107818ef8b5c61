package org.flowlogstatus.cli.command;

import java.io.PrintWriter;
import org.flowlogstatus.cli.gate.GateOptions;
import org.flowlogstatus.form.Document;

/** What a person reads beside the answer, on standard error. */
final class Remarks {
  private Remarks() {}

  /** Names the accepted gaps that have run out, and are counted again. */
  static void runOut(GateOptions.Gate gate, Document document, PrintWriter err) {
    document.parts().stream().flatMap(part -> part.results().stream()).forEach(document::accepted);
    gate.accepted()
        .ifPresent(
            gaps ->
                gaps.runOut().forEach(line -> err.println("flowlog: no longer accepted: " + line)));
  }
}
