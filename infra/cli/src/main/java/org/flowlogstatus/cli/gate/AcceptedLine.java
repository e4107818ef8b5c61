package org.flowlogstatus.cli.gate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flowlogstatus.model.Ids;

/**
 * An accepted gap.
 *
 * @param target an id, in which {@code *} stands for any text
 * @param code a reason, finding or coverage state
 * @param until the last day on which it is accepted
 */
record AcceptedLine(String target, String code, LocalDate until, String why) {
  boolean isAbout(String targetId) {
    String pattern =
        Arrays.stream(Ids.key(target).split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(Ids.key(targetId)).matches();
  }

  /** The line in words, for a person who reads that it has run out. */
  String words() {
    return target + " " + code + " " + until + " " + why;
  }
}
