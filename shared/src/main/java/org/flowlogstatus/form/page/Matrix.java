package org.flowlogstatus.form.page;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.flowlogstatus.form.page.html.Html;
import org.flowlogstatus.model.TargetType;

/** Where the gaps are: a row for each region, a column for each kind of target. */
final class Matrix {
  private final Tally tally;
  private final Html html;

  Matrix(Tally tally, Html html) {
    this.tally = tally;
    this.html = html;
  }

  void write() throws IOException {
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"where\">")
        .raw("<table class=\"matrix\"><thead><tr><th scope=\"col\">Region</th>");
    for (TargetType kind : tally.kinds) {
      html.element("th scope=\"col\"", kind.wireName());
    }
    html.raw("</tr></thead><tbody>\n");
    for (Map.Entry<String, Map<TargetType, Map<Mark, Integer>>> row : tally.cells.entrySet()) {
      html.raw("<tr>").element("th scope=\"row\"", row.getKey());
      for (TargetType kind : tally.kinds) {
        cell(row.getKey(), kind, row.getValue().getOrDefault(kind, Map.of()));
      }
      html.raw("</tr>\n");
    }
    html.raw("</tbody></table></div>\n");
  }

  private void cell(String region, TargetType kind, Map<Mark, Integer> counts) throws IOException {
    if (counts.isEmpty()) {
      html.raw("<td class=\"dim\">none</td>");
      return;
    }
    Map<Mark, Integer> sorted = Tally.worstFirst(counts);
    Mark worst = sorted.keySet().iterator().next();
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    html.raw("<td class=\"" + worst.word() + "\" data-region=\"")
        .text(region)
        .raw("\" data-kind=\"")
        .text(kind.wireName())
        .raw("\">")
        .text(
            sorted.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().word())
                .collect(Collectors.joining(", ")))
        .raw("<span class=\"dim\"> of&nbsp;" + all + "</span></td>");
  }
}
