package org.flowlogstatus.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;

/** The table of controls; read once, from {@code controls.json}. */
public final class Controls {
  private static final List<Control> ALL =
      StreamSupport.stream(
              ExplanationTable.read("controls.json").path("controls").spliterator(), false)
          .map(Controls::control)
          .collect(Collectors.toUnmodifiableList());

  private Controls() {}

  public static List<Control> all() {
    return ALL;
  }

  /** The controls that a result is evidence for, in the order of the table. */
  public static List<Control> of(UniformResult result) {
    return of(result.provider(), result.target().type());
  }

  /**
   * The controls that any result about such a target is evidence for, in the order of the table.
   */
  public static List<Control> of(Provider provider, TargetType type) {
    return ALL.stream()
        .filter(control -> control.isAbout(provider, type))
        .collect(Collectors.toList());
  }

  private static Control control(JsonNode row) {
    JsonNode days = row.path("retentionDays");
    return Control.builder()
        .framework(
            ExplanationTable.text(row, "framework") + "-" + ExplanationTable.text(row, "version"))
        .id(ExplanationTable.text(row, "id"))
        .title(ExplanationTable.text(row, "title"))
        .providers(named(row, "providers", Provider.values(), Provider::wireName))
        .targets(named(row, "targets", TargetType.values(), TargetType::wireName))
        .failsOn(named(row, "failsOn", FindingCode.values(), FindingCode::name))
        .retentionDays(days.isNumber() ? Optional.of(days.intValue()) : Optional.empty())
        .build();
  }

  private static <T> Set<T> named(
      JsonNode row, String name, T[] values, Function<T, String> wireName) {
    List<String> names = ExplanationTable.texts(row, name);
    Set<T> found =
        Arrays.stream(values)
            .filter(value -> names.contains(wireName.apply(value)))
            .collect(Collectors.toUnmodifiableSet());
    if (found.size() != names.size()) {
      throw new IllegalStateException(name + " has a word that is not known: " + row);
    }
    return found;
  }
}
