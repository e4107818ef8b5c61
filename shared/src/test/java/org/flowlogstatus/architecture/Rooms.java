package org.flowlogstatus.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.List;

/** The packages of a function, which are the same in both functions, and the way imports run. */
public final class Rooms {
  /** From the triggers to what names a target. Packages of one row do not know each other. */
  private static final List<List<String>> ROWS =
      List.of(
          List.of(""),
          List.of(".event"),
          List.of(".lookup", ".sweep"),
          List.of(".cloud"),
          List.of(".cloud.call"),
          List.of(".identity"),
          List.of(".settings"),
          List.of(".target"));

  private Rooms() {}

  /** Imports run from each row to those below it only, and there are no other packages. */
  public static ArchRule oneWay(String function) {
    List<String> above = new ArrayList<>();
    CompositeArchRule rule = CompositeArchRule.of(inRooms(function));
    for (List<String> row : ROWS) {
      for (String room : row) {
        List<String> forbidden = new ArrayList<>(above);
        row.stream()
            .filter(other -> !other.equals(room))
            .map(function::concat)
            .forEach(forbidden::add);
        if (!forbidden.isEmpty()) {
          rule = rule.and(notFrom(function + room, forbidden));
        }
      }
      row.stream().map(function::concat).forEach(above::add);
    }
    return rule;
  }

  private static ArchRule inRooms(String function) {
    String[] rooms =
        ROWS.stream().flatMap(List::stream).map(function::concat).toArray(String[]::new);
    return classes().should().resideInAnyPackage(rooms);
  }

  private static ArchRule notFrom(String room, List<String> forbidden) {
    return noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden.toArray(String[]::new));
  }
}
