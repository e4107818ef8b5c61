package org.flowlogstatus.organisation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** One field of a cron expression: the numbers in which it is due. */
final class CronField {
  private final NavigableSet<Integer> numbers;

  private CronField(NavigableSet<Integer> numbers) {
    this.numbers = numbers;
  }

  /**
   * The field in {@code text}: lists, ranges and steps of numbers or names; empty where it is none.
   *
   * @param names in capitals, of the numbers from {@code least} on; may be empty
   */
  static Optional<CronField> parse(String text, int least, int most, List<String> names) {
    NavigableSet<Integer> numbers = new TreeSet<>();
    for (String part : text.split(",", -1)) {
      String[] stepped = part.split("/", 2);
      OptionalInt step = stepped.length == 1 ? OptionalInt.of(1) : number(stepped[1]);
      boolean all = stepped[0].equals("*") || stepped[0].equals("?");
      String[] range = stepped[0].split("-", 2);
      OptionalInt from = all ? OptionalInt.of(least) : value(range[0], least, names);
      boolean open = all || (range.length == 1 && stepped.length == 2);
      OptionalInt to = open ? OptionalInt.of(most) : value(range[range.length - 1], least, names);
      if (from.isEmpty()
          || to.isEmpty()
          || step.isEmpty()
          || step.getAsInt() < 1
          || from.getAsInt() < least
          || to.getAsInt() > most
          || from.getAsInt() > to.getAsInt()) {
        return Optional.empty();
      }
      for (int n = from.getAsInt(); n <= to.getAsInt(); n += step.getAsInt()) {
        numbers.add(n);
      }
    }
    return Optional.of(new CronField(numbers));
  }

  boolean has(int number) {
    return numbers.contains(number);
  }

  List<Integer> descending() {
    List<Integer> descending = new ArrayList<>(numbers);
    Collections.reverse(descending);
    return descending;
  }

  private static OptionalInt value(String text, int least, List<String> names) {
    int name = text.length() < 3 ? -1 : names.indexOf(text.substring(0, 3));
    return name >= 0 ? OptionalInt.of(least + name) : number(text);
  }

  private static OptionalInt number(String text) {
    boolean digits = !text.isEmpty() && text.length() < 3;
    for (int i = 0; digits && i < text.length(); i++) {
      digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
  }
}
