package org.flowlogstatus.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.flowlogstatus.form.write.Writers;
import org.flowlogstatus.report.Report;
import org.junit.jupiter.api.Test;

/** Each form of one sweep, read back by a reader of that form, tells the same of each target. */
class SameOutcomeTest {
  private final Report report = Estates.incomplete(110);

  @Test
  void everyFormTellsTheSame() throws Exception {
    assertThat(ReadBack.same(report, false)).hasSize(110).containsValues("pass", "fail", "unknown");
  }

  @Test
  void onlyGapsLeavesTheSameInEveryForm() throws Exception {
    assertThat(ReadBack.same(report, true).size()).isBetween(20, 90);
  }

  @Test
  void aCellThatASpreadsheetWouldTakeForAFormulaGetsAnApostrophe() throws IOException {
    for (String start : List.of("=", "+", "-", "@", "\t", "\r")) {
      Report one = Estates.named(start + "1,\"a\"\r\nb");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Writers.of(Form.CSV).write(Document.of(Part.of(one), false), out);

      assertThat(CsvReader.read(out.toString(StandardCharsets.UTF_8)).get(0))
          .containsEntry("targetId", "'" + start + "1,\"a\"\r\nb")
          .containsEntry("retentionDays", "")
          .containsEntry("severity", "");
    }
  }

  @Test
  void leavesExamplesForTheValidatorsOfEachForm() throws IOException {
    ReadBack.leave(report, "sweep");

    assertThat(Path.of("target", "forms", "sweep.junit.xml")).isNotEmptyFile();
  }
}
