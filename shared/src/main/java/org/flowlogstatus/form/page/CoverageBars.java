package org.flowlogstatus.form.page;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flowlogstatus.form.page.dark.DateLine;
import org.flowlogstatus.form.page.html.Html;
import org.flowlogstatus.model.Coverage;

/** Coverage as bars: today, and once Azure has deleted the flow logs of NSGs. */
final class CoverageBars {
  private static final int WIDTH = 560;
  private static final int BAR = 26;
  private static final List<Coverage.State> ORDER =
      List.of(
          Coverage.State.NOT_COVERED,
          Coverage.State.PARTLY_COVERED,
          Coverage.State.UNKNOWN,
          Coverage.State.COVERED,
          Coverage.State.NOTHING_TO_COVER);
  private final Tally tally;
  private final Html html;

  CoverageBars(Tally tally, Html html) {
    this.tally = tally;
    this.html = html;
  }

  void write() throws IOException {
    int height = tally.retirement ? 2 * (BAR + 26) : BAR + 26;
    html.raw("<svg class=\"bars\" role=\"img\" viewBox=\"0 0 " + WIDTH + " " + height + "\">")
        .element("title", described())
        .raw("\n");
    bar("Today", tally.today, 0);
    if (tally.retirement) {
      bar("From " + DateLine.RETIREMENT + " on, as things are", tally.afterwards, BAR + 26);
    }
    html.raw("</svg>\n<ul class=\"legend\">");
    for (Coverage.State state : ORDER) {
      int today = tally.today.getOrDefault(state, 0);
      int after = tally.afterwards.getOrDefault(state, 0);
      if (today + after > 0) {
        html.raw("<li><svg viewBox=\"0 0 8 8\" aria-hidden=\"true\"><rect class=\"")
            .raw(classOf(state))
            .raw("\" width=\"8\" height=\"8\"/></svg><span class=\"word\">")
            .text(state)
            .raw("</span> <b>")
            .text(today == after ? today : today + " → " + after)
            .raw("</b></li>");
      }
    }
    html.raw("</ul>\n");
  }

  private String described() {
    String today = "Coverage today: " + counts(tally.today);
    return tally.retirement
        ? today + "; from " + DateLine.RETIREMENT + " on: " + counts(tally.afterwards)
        : today;
  }

  private static String counts(Map<Coverage.State, Integer> counts) {
    return ORDER.stream()
        .filter(counts::containsKey)
        .map(state -> counts.get(state) + " " + state)
        .collect(Collectors.joining(", "));
  }

  private void bar(String label, Map<Coverage.State, Integer> counts, int y) throws IOException {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    html.raw("<text class=\"label\" x=\"0\" y=\"" + (y + 13) + "\">").text(label).raw("</text>");
    double x = 0;
    for (Coverage.State state : ORDER) {
      double width = all == 0 ? 0 : (double) WIDTH * counts.getOrDefault(state, 0) / all;
      if (width > 0) {
        html.raw("<rect class=\"" + classOf(state) + "\"")
            .raw(" x=\"" + rounded(x) + "\" y=\"" + (y + 19) + "\"")
            .raw(" width=\"" + rounded(Math.max(width - 1, 1)) + "\" height=\"" + BAR + "\"/>");
      }
      x += width;
    }
    html.raw("\n");
  }

  private static String classOf(Coverage.State state) {
    switch (state) {
      case NOT_COVERED:
        return "b-fail";
      case PARTLY_COVERED:
        return "b-partly";
      case UNKNOWN:
        return "b-unknown";
      case COVERED:
        return "b-pass";
      default:
        return "b-none";
    }
  }

  /** To a tenth, with a point whatever the language. */
  private static String rounded(double value) {
    return String.valueOf(Math.round(value * 10) / 10.0);
  }
}
