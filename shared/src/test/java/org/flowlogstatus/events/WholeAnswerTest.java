package org.flowlogstatus.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.events.Sweeps.AT;
import static org.flowlogstatus.events.Sweeps.SOURCE;
import static org.flowlogstatus.events.Sweeps.off;
import static org.flowlogstatus.events.Sweeps.on;
import static org.flowlogstatus.events.Sweeps.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.flowlogstatus.json.JsonTrees;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole answer fits, and nothing of it is lost. */
class WholeAnswerTest {

  private static final Carrier CARRIER = Carrier.FUNCTION_DESTINATION;

  private final Map<String, String> files = new LinkedHashMap<>();

  private final WholeAnswer answer =
      new WholeAnswer(
          CARRIER,
          SOURCE,
          SOURCE,
          (name, json) -> {
            files.put(name, json);
            return Optional.of("/mnt/reports/" + name + ".json");
          });

  @Test
  void whatFitsStaysAsItIs() {
    List<String> events = answer.of(checked(1), changed(5), completed());
    assertThat(types(events))
        .containsExactly(
            "checked", "changed", "changed", "changed", "changed", "changed", "sweep.completed");
    assertThat(files).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 40, 400, 900})
  void changesThatDoNotFitLieInAFileAndStandForThemselvesAsOne(int count) {
    List<String> events = answer.of(List.of(), changed(count), completed());
    assertFits(events);
    long alone = types(events).stream().filter(type -> type.equals("changed")).count();
    JsonNode many = JsonTrees.parsed(events.get((int) alone));
    assertThat(many.path("type").asText()).isEqualTo("org.flowlogstatus.changed.many.v1");
    assertThat(many.at("/data/count").asLong()).isEqualTo(count - alone);
    assertThat(alone).isPositive();
    assertThat(files).hasSize(1);
    assertThat(many.path("dataref").asText())
        .isEqualTo("/mnt/reports/" + files.keySet().iterator().next() + ".json");
    assertThat(ids(events, alone)).hasSize(count).doesNotHaveDuplicates();
    assertThat(types(events)).endsWith("changed.many", "sweep.completed");
  }

  @Test
  void theSameEventsGiveTheSameFileAndTheSameIds() {
    List<String> events = answer.of(List.of(), changed(400), completed());
    assertThat(answer.of(List.of(), changed(400), completed())).isEqualTo(events);
    assertThat(files).hasSize(1);
  }

  @Test
  void checkedTargetsAndCompletedSweepsThatDoNotFitAreTreatedTheSame() {
    List<Event> sweeps = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      sweeps.addAll(completed());
    }
    List<String> events = answer.of(checked(200), changed(100), sweeps);
    assertFits(events);
    assertThat(types(events)).contains("checked.many", "changed.many", "sweep.completed.many");
    assertThat(files.keySet().stream().map(name -> name.replaceFirst("-.*", "")))
        .containsExactlyInAnyOrder("checked", "changed", "sweep.completed");
  }

  @Test
  void whereNothingCanBeKeptTheirNumberIsReported() {
    WholeAnswer kept = new WholeAnswer(CARRIER, SOURCE, SOURCE, (name, json) -> Optional.empty());
    List<String> events = kept.of(checked(200), List.of(), List.of());
    assertFits(events);
    JsonNode many = JsonTrees.parsed(events.get(events.size() - 1));
    assertThat(many.at("/data/count").asInt()).isPositive();
    assertThat(many.has("dataref")).isFalse();
  }

  private static void assertFits(List<String> events) {
    String array = "[" + String.join(",", events) + "]";
    assertThat(CARRIER.size(array) + 2).isLessThanOrEqualTo(CARRIER.most());
    events.forEach(SchemaAssert::assertCloudEvent);
  }

  /** The ids of the changes that stand in the answer, and of those in the file. */
  private List<String> ids(List<String> events, long alone) {
    List<String> ids = new ArrayList<>();
    events.stream().limit(alone).forEach(event -> ids.add(id(JsonTrees.parsed(event))));
    String file = files.values().iterator().next();
    JsonTrees.parsed("{\"events\":" + file + "}")
        .path("events")
        .forEach(
            event -> {
              SchemaAssert.assertCloudEvent(event.toString());
              ids.add(id(event));
            });
    return ids;
  }

  private static String id(JsonNode event) {
    return event.path("id").asText();
  }

  private static List<String> types(List<String> events) {
    return events.stream()
        .map(event -> JsonTrees.parsed(event).path("type").asText())
        .map(type -> type.replace("org.flowlogstatus.", "").replace(".v1", ""))
        .collect(Collectors.toList());
  }

  private static List<Event> checked(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> CloudEvents.checked("e-" + i, SOURCE, lookup(on("shop" + i))))
        .collect(Collectors.toList());
  }

  private static List<Event> changed(int count) {
    UniformResult[] before =
        IntStream.range(0, count).mapToObj(i -> on("shop" + i)).toArray(UniformResult[]::new);
    UniformResult[] after =
        IntStream.range(0, count).mapToObj(i -> off("shop" + i)).toArray(UniformResult[]::new);
    SweepHistory story = SweepHistory.of(sweep(before));
    story.changesOf(sweep(after));
    return CloudEvents.changed(story.changes(), change -> SOURCE, AT);
  }

  private static List<Event> completed() {
    return List.of(
        CloudEvents.sweepCompleted("t-1", SOURCE, SOURCE, sweep(), Optional.of("/mnt/1.json")));
  }

  private static UniformResult lookup(UniformResult result) {
    UniformResult.Builder copy = UniformResult.builder();
    return copy.from(result).coverage(Optional.empty()).build();
  }
}
