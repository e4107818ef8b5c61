package org.flowlogstatus.alibaba.target;

import java.util.Optional;
import org.flowlogstatus.flowlog.AlibabaTargets;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;

/**
 * The ids of the VPC API; the prefix says what they name. Read character by character: the first
 * regular expression of a process costs its cold start several milliseconds.
 */
public final class ResourceId {
  private static final int LONGEST_NAME = 64;
  private static final int LONGEST_REGION = 40;
  private static final int MOST_WORDS = 5;

  private ResourceId() {}

  /** The target that {@code text} names; empty where it names none. */
  public static Optional<Target> target(String text) {
    Optional<TargetType> type = AlibabaTargets.typeOf(text);
    boolean named =
        type.isPresent()
            && text.length() <= AlibabaTargets.PREFIX + LONGEST_NAME
            && isName(text.substring(AlibabaTargets.PREFIX));
    return named ? Optional.of(Target.of(type.get(), text)) : Optional.empty();
  }

  /** Whether {@code text} may become part of a host name as a region, like {@code cn-hangzhou}. */
  public static boolean isRegion(String text) {
    String[] words = text.split("-", -1);
    boolean region =
        text.length() <= LONGEST_REGION
            && words.length > 1
            && words.length <= MOST_WORDS
            && words[0].length() > 1
            && isLetters(words[0]);
    for (int i = 1; region && i < words.length; i++) {
      region = isLettersOrDigits(words[i]);
    }
    return region;
  }

  private static boolean isName(String text) {
    boolean name = true;
    for (int i = 0; name && i < text.length(); i++) {
      char c = text.charAt(i);
      name = isLetter(c) || isDigit(c) || (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
    }
    return name;
  }

  private static boolean isLetters(String text) {
    boolean letters = true;
    for (int i = 0; letters && i < text.length(); i++) {
      letters = isLetter(text.charAt(i));
    }
    return letters;
  }

  private static boolean isLettersOrDigits(String text) {
    boolean fits = !text.isEmpty();
    for (int i = 0; fits && i < text.length(); i++) {
      fits = isLetter(text.charAt(i)) || isDigit(text.charAt(i));
    }
    return fits;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
