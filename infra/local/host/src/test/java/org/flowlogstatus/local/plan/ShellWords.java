package org.flowlogstatus.local.plan;

import java.util.ArrayList;
import java.util.List;

/** The words of one simple command, as a POSIX shell splits them; anything else is refused. */
final class ShellWords {
  private ShellWords() {}

  static List<String> of(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    int i = 0;
    while (i < command.length()) {
      char c = command.charAt(i);
      if (c == '\'') {
        int end = command.indexOf('\'', i + 1);
        word.append(command, i + 1, end);
        inWord = true;
        i = end;
      } else if (c == '\\') {
        i++;
        word.append(command.charAt(i));
        inWord = true;
      } else if (c == ' ') {
        if (inWord) {
          words.add(word.toString());
        }
        word.setLength(0);
        inWord = false;
      } else if (Character.isLetterOrDigit(c) || "_/.:@%+,=-".indexOf(c) >= 0) {
        word.append(c);
        inWord = true;
      } else {
        throw new IllegalArgumentException("a shell would not take this as text: " + c);
      }
      i++;
    }
    if (inWord) {
      words.add(word.toString());
    }
    return words;
  }
}
