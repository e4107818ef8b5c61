package org.flowlogstatus.form.page;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flowlogstatus.explain.Control;
import org.flowlogstatus.explain.Controls;
import org.flowlogstatus.form.page.dark.DateLine;
import org.flowlogstatus.form.page.html.Html;
import org.flowlogstatus.model.TargetType;

/** What narrows and sorts the rows; hidden until the script has made it work. */
final class Filter {
  private static final Map<String, String> SORTS = new LinkedHashMap<>();

  static {
    SORTS.put("worst", "worst first");
    SORTS.put("outcome", "outcome");
    SORTS.put("target", "id");
    SORTS.put("region", "region");
    SORTS.put("kind", "kind");
    SORTS.put("reason", "reason");
  }

  private final Tally tally;
  private final Html html;

  Filter(Tally tally, Html html) {
    this.tally = tally;
    this.html = html;
  }

  void write() throws IOException {
    html.raw("<form class=\"filter\" id=\"filter\" hidden aria-label=\"Filter and sort\">")
        .raw("<label class=\"wide\">Text (all words)")
        .raw("<input name=\"text\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\">")
        .raw("</label>\n");
    select("region", "Region", tally.cells.keySet());
    select(
        "kind",
        "Kind",
        tally.kinds.stream().map(TargetType::wireName).collect(Collectors.toList()));
    states();
    select(
        "finding", "Finding", tally.findings.stream().map(Enum::name).collect(Collectors.toList()));
    frameworks();
    html.raw("<label>Sort<select name=\"sort\">");
    for (Map.Entry<String, String> sort : SORTS.entrySet()) {
      html.raw("<option value=\"" + sort.getKey() + "\">").text(sort.getValue()).raw("</option>");
    }
    html.raw("</select></label>\n<button type=\"reset\">Clear</button></form>\n")
        .raw("<p class=\"count dim\" id=\"count\" role=\"status\"></p>\n");
  }

  private void select(String name, String label, Iterable<String> values) throws IOException {
    begin(name, label);
    for (String value : values) {
      option(value, value);
    }
    html.raw("</select></label>\n");
  }

  private void states() throws IOException {
    begin("state", "State");
    html.raw("<optgroup label=\"Outcome\">");
    for (Mark mark : Mark.values()) {
      option(mark.word(), mark.word());
    }
    if (tally.goingDark > 0) {
      option("GOING_DARK", "going dark on " + DateLine.RETIREMENT);
    }
    html.raw("</optgroup><optgroup label=\"Status, reason, coverage\">");
    for (String word : tally.words) {
      option(word, word);
    }
    html.raw("</optgroup></select></label>\n");
  }

  private void frameworks() throws IOException {
    begin("framework", "Framework");
    List<String> frameworks =
        Controls.all().stream()
            .filter(control -> control.targets().stream().anyMatch(tally.kinds::contains))
            .map(Control::framework)
            .distinct()
            .collect(Collectors.toList());
    for (String framework : frameworks) {
      html.raw("<option value=\"")
          .text(framework)
          .raw("\" data-about=\" ")
          .text(about(framework))
          .raw(" \">")
          .text(framework)
          .raw("</option>");
    }
    html.raw("</select></label>\n");
  }

  /** The clouds and kinds of target that a framework says something about. */
  private static String about(String framework) {
    return Controls.all().stream()
        .filter(control -> control.framework().equals(framework))
        .flatMap(
            control ->
                control.providers().stream()
                    .flatMap(
                        provider ->
                            Arrays.stream(TargetType.values())
                                .filter(type -> control.isAbout(provider, type))
                                .map(type -> provider.wireName() + "/" + type.wireName())))
        .distinct()
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private void begin(String name, String label) throws IOException {
    html.raw("<label>")
        .text(label)
        .raw("<select name=\"" + name + "\"><option value=\"\">all</option>");
  }

  private void option(String value, String label) throws IOException {
    html.raw("<option value=\"").text(value).raw("\">").text(label).raw("</option>");
  }
}
