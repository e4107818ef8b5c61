package org.flowlogstatus.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Which form an {@code Accept} header asks for (RFC 9110, section 12.5.1): of the best quality; of
 * several of that quality the one that is named most closely, then the one that is named first.
 */
public final class Negotiation {
  private final List<Range> ranges = new ArrayList<>();

  private Negotiation(String accept) {
    for (String element : accept.split(",", -1)) {
      String type = element.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
      if (!type.isEmpty()) {
        ranges.add(new Range(type, quality(element)));
      }
    }
  }

  /** The form that the header asks for; JSON where none fits. */
  public static Form best(String accept) {
    Negotiation header = new Negotiation(accept);
    Form best = Form.JSON;
    Match bestMatch = header.match(Form.JSON);
    for (Form form : Form.values()) {
      Match match = header.match(form);
      if (match.isBetterThan(bestMatch)) {
        best = form;
        bestMatch = match;
      }
    }
    return best;
  }

  /** Whether a browser asks: the header names {@code text/html}. */
  public static boolean isBrowser(String accept) {
    return new Negotiation(accept).match(Form.HTML).isNamed();
  }

  /** The closest of the ranges that the form is in. */
  private Match match(Form form) {
    Match closest = Match.NONE;
    for (int at = 0; at < ranges.size(); at++) {
      Range range = ranges.get(at);
      int closeness = range.closenessTo(form.mediaType());
      if (closeness > closest.closeness) {
        closest = new Match(range.quality, closeness, at);
      }
    }
    return closest;
  }

  /** In thousandths; 1000 where none is given, 0 where it is none. */
  private static int quality(String element) {
    String[] parameters = element.split(";", -1);
    for (int i = 1; i < parameters.length; i++) {
      String[] parameter = parameters[i].split("=", 2);
      if (parameter.length == 2 && parameter[0].trim().equalsIgnoreCase("q")) {
        return thousandths(parameter[1].trim());
      }
    }
    return 1000;
  }

  private static int thousandths(String quality) {
    if (!quality.matches("0(\\.\\d{0,3})?|1(\\.0{0,3})?")) {
      return 0;
    }
    return (int) Math.round(Double.parseDouble(quality) * 1000);
  }

  private static final class Range {
    private final String type;
    private final int quality;

    Range(String type, int quality) {
      this.type = type;
      this.quality = quality;
    }

    /** 3 for the type itself, 2 for all of its kind, 1 for all; 0 where it is not in the range. */
    int closenessTo(String mediaType) {
      if (type.equals(mediaType)) {
        return 3;
      }
      String kind = mediaType.substring(0, mediaType.indexOf('/') + 1);
      if (type.equals(kind + "*")) {
        return 2;
      }
      return type.equals("*/*") || type.equals("*") ? 1 : 0;
    }
  }

  private static final class Match {
    static final Match NONE = new Match(0, 0, Integer.MAX_VALUE);

    private final int quality;
    private final int closeness;
    private final int at;

    Match(int quality, int closeness, int at) {
      this.quality = quality;
      this.closeness = closeness;
      this.at = at;
    }

    boolean isNamed() {
      return closeness == 3 && quality > 0;
    }

    boolean isBetterThan(Match other) {
      if (quality != other.quality) {
        return quality > other.quality;
      }
      return quality > 0
          && (closeness > other.closeness || (closeness == other.closeness && at < other.at));
    }
  }
}
