package org.flowlogstatus.form.page;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flowlogstatus.explain.Control;
import org.flowlogstatus.explain.Controls;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.page.html.Html;
import org.flowlogstatus.model.Outcome;
import org.flowlogstatus.model.UniformResult;

/** How many targets meet each control, for those who answer an auditor. */
final class ControlTable {
  private ControlTable() {}

  static void write(Document document, Html html) throws IOException {
    Map<Control, Map<Outcome, Integer>> counts = new LinkedHashMap<>();
    Controls.all().forEach(control -> counts.put(control, new EnumMap<>(Outcome.class)));
    document.parts().forEach(part -> part.results().forEach(result -> count(result, counts)));
    counts.values().removeIf(Map::isEmpty);
    if (counts.isEmpty()) {
      return;
    }
    html.raw("<h2 id=\"controls\">Controls</h2><div class=\"scroll\" tabindex=\"0\"")
        .raw(" role=\"region\" aria-labelledby=\"controls\"><table class=\"plain\"><thead><tr>")
        .raw("<th scope=\"col\">Control</th><th scope=\"col\">What it asks for</th>")
        .raw("<th scope=\"col\">fail</th><th scope=\"col\">unknown</th><th scope=\"col\">pass</th>")
        .raw("</tr></thead><tbody>\n");
    for (Map.Entry<Control, Map<Outcome, Integer>> row : counts.entrySet()) {
      html.raw("<tr>")
          .element("th scope=\"row\" class=\"word\"", row.getKey().name())
          .element("td", row.getKey().title());
      for (Outcome outcome : new Outcome[] {Outcome.FAIL, Outcome.UNKNOWN, Outcome.PASS}) {
        html.element("td class=\"num\"", row.getValue().getOrDefault(outcome, 0));
      }
      html.raw("</tr>\n");
    }
    html.raw("</tbody></table></div>\n");
  }

  private static void count(UniformResult result, Map<Control, Map<Outcome, Integer>> counts) {
    for (Control control : Controls.of(result)) {
      counts
          .computeIfAbsent(control, key -> new EnumMap<>(Outcome.class))
          .merge(control.outcome(result), 1, Integer::sum);
    }
  }
}
