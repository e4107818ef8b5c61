package org.flowlogstatus.form.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Optional;
import org.flowlogstatus.form.Accepted;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.FailedRead;
import org.flowlogstatus.form.FormWriter;
import org.flowlogstatus.form.Part;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.json.contract.ProblemJson;
import org.flowlogstatus.json.contract.ReportJson;
import org.flowlogstatus.json.contract.ResultJson;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.Totals;

/** Writes the contract's own JSON: one answer by itself, several as an array. */
public final class JsonForm implements FormWriter {
  @Override
  public void write(Document document, OutputStream out) throws IOException {
    JsonText.write(
        out,
        json -> {
          if (document.parts().size() == 1) {
            part(document, document.parts().get(0), json);
            return;
          }
          json.writeStartArray();
          for (Part part : document.parts()) {
            part(document, part, json);
          }
          json.writeEndArray();
        });
  }

  private static void part(Document document, Part part, JsonGenerator json) throws IOException {
    if (part.report().isPresent()) {
      ReportJson.write(
          part.report().get(),
          Totals.of(part.results()),
          each -> results(document, part, each),
          json);
      return;
    }
    results(document, part, json);
    for (FailedRead unread : part.unread()) {
      ProblemJson.write(unread.problem(), json);
    }
  }

  private static void results(Document document, Part part, JsonGenerator json) throws IOException {
    for (Iterator<UniformResult> all = document.results(part).iterator(); all.hasNext(); ) {
      UniformResult result = all.next();
      Optional<Accepted> accepted = document.accepted(result);
      ResultJson.write(
          result,
          more -> {
            if (accepted.isPresent()) {
              accepted(accepted.get(), more);
            }
          },
          json);
    }
  }

  private static void accepted(Accepted accepted, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("accepted");
    json.writeStringField("until", accepted.until().toString());
    json.writeStringField("why", accepted.why());
    json.writeEndObject();
  }
}
