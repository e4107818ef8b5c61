package org.flowlogstatus.form.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.flowlogstatus.explain.Control;
import org.flowlogstatus.explain.Controls;
import org.flowlogstatus.form.SharedWords;
import org.flowlogstatus.model.Outcome;
import org.flowlogstatus.model.UniformResult;

/**
 * The object {@code compliance} of an event. Its requirements are the controls whose outcome is the
 * event's. Any other control (traffic is logged, but not kept long enough) stands among the checks
 * with its own status: an auditor would else read Pass where there is none.
 */
final class OcsfCompliance {
  private OcsfCompliance() {}

  static void write(UniformResult result, Outcome outcome, JsonGenerator json) throws IOException {
    List<Control> controls = Controls.of(result);
    List<Control> agreed =
        controls.stream()
            .filter(control -> control.outcome(result) == outcome)
            .collect(Collectors.toList());
    json.writeObjectFieldStart("compliance");
    if (!agreed.isEmpty()) {
      json.writeStringField("control", agreed.get(0).name());
      OcsfEvent.texts(
          json,
          "standards",
          agreed.stream().map(Control::framework).distinct().collect(Collectors.toList()));
      OcsfEvent.texts(
          json, "requirements", agreed.stream().map(Control::name).collect(Collectors.toList()));
    }
    status(json, outcome);
    json.writeStringField("status_code", result.reason().name());
    OcsfEvent.texts(json, "status_details", details(result));
    if (agreed.size() < controls.size()) {
      json.writeArrayFieldStart("checks");
      for (Control control : controls) {
        if (control.outcome(result) != outcome) {
          check(control, control.outcome(result), json);
        }
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static List<String> details(UniformResult result) {
    List<String> details = new ArrayList<>();
    details.add(result.message());
    details.addAll(SharedWords.findings(result));
    return details;
  }

  private static void check(Control control, Outcome outcome, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("uid", control.name());
    status(json, outcome);
    json.writeEndObject();
  }

  /**
   * Unknown is Warning, which OCSF defines as no result because information is missing; never Fail.
   */
  private static void status(JsonGenerator json, Outcome outcome) throws IOException {
    switch (outcome) {
      case PASS:
        json.writeNumberField("status_id", 1);
        json.writeStringField("status", "Pass");
        break;
      case FAIL:
        json.writeNumberField("status_id", 3);
        json.writeStringField("status", "Fail");
        break;
      case UNKNOWN:
        json.writeNumberField("status_id", 2);
        json.writeStringField("status", "Warning");
        break;
    }
  }
}
