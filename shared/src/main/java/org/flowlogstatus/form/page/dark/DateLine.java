package org.flowlogstatus.form.page.dark;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.flowlogstatus.form.page.html.Html;

/** The days of the retirement on a line, with the day on which the estate was seen. */
public final class DateLine {
  /** The day on which Azure deletes the flow logs of network security groups. */
  public static final String RETIREMENT = "2027-09-30";

  /** The day since which none can be created. */
  static final String NO_NEW_ONES = "2025-06-30";

  private static final String BEGIN = NO_NEW_ONES + ": no new NSG logs";
  private static final String END = RETIREMENT + ": all NSG logs deleted";
  private static final LocalDate FIRST = LocalDate.parse(NO_NEW_ONES);
  private static final LocalDate LAST = LocalDate.parse(RETIREMENT);
  private static final int LEFT = 10;
  private static final int RIGHT = 550;

  private DateLine() {}

  static void write(Instant seen, Html html) throws IOException {
    LocalDate day = seen.atZone(ZoneOffset.UTC).toLocalDate();
    int at = place(day);
    html.raw("<svg class=\"line\" role=\"img\" viewBox=\"0 0 560 64\">")
        .element("title", described(day))
        .raw("<path class=\"past\" d=\"M" + LEFT + " 30H" + at + "\"/>")
        .raw("<path class=\"left\" d=\"M" + at + " 30H" + RIGHT + "\"/>");
    mark(LEFT, "start", BEGIN, 54, html);
    mark(RIGHT, "end", END, 54, html);
    String anchor = at > (LEFT + RIGHT) / 2 ? "end" : "start";
    mark(at, anchor, seen(day), 16, html);
    html.raw("</svg>\n");
    onAPhone(day, html);
  }

  /** The same in words, for screens where the picture's letters are too small. */
  private static void onAPhone(LocalDate day, Html html) throws IOException {
    html.raw("<ol class=\"dates\">")
        .element("li", BEGIN)
        .element("li", seen(day))
        .element("li", END)
        .raw("</ol>\n");
  }

  private static void mark(int x, String anchor, String text, int y, Html html) throws IOException {
    html.raw("<circle cx=\"" + x + "\" cy=\"30\" r=\"5\"/>")
        .raw("<text x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\">")
        .text(text)
        .raw("</text>");
  }

  private static String described(LocalDate day) {
    return "Since "
        + NO_NEW_ONES
        + " no flow log of a network security group can be created; on "
        + RETIREMENT
        + " Azure deletes all of them. Seen on "
        + day
        + ": "
        + rest(day)
        + ".";
  }

  private static String seen(LocalDate day) {
    return "seen " + day + ", " + rest(day);
  }

  private static String rest(LocalDate day) {
    long days = ChronoUnit.DAYS.between(day, LAST);
    return days > 0 ? days + " days left" : "the day is past";
  }

  private static int place(LocalDate day) {
    long whole = ChronoUnit.DAYS.between(FIRST, LAST);
    long gone = Math.max(0, Math.min(whole, ChronoUnit.DAYS.between(FIRST, day)));
    return LEFT + (int) (gone * (RIGHT - LEFT) / whole);
  }
}
