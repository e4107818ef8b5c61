package org.flowlogstatus.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.events.Sweeps.AT;
import static org.flowlogstatus.events.Sweeps.SOURCE;
import static org.flowlogstatus.events.Sweeps.off;
import static org.flowlogstatus.events.Sweeps.on;
import static org.flowlogstatus.events.Sweeps.sweep;

import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.jackson.JsonFormat;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.Test;

/** CloudEvents 1.0 in their JSON format, to our schema and to the CNCF's own reader. */
class CloudEventsTest {

  private static final UniformResult RESULT = lookup(on("shop"));

  @Test
  void aCheckedTarget() {
    CloudEvent event = read(CloudEvents.checked("cause", SOURCE, RESULT));
    assertThat(event.getType()).isEqualTo("org.flowlogstatus.checked.v1");
    assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
    assertThat(event.getSource()).isEqualTo(URI.create(SOURCE));
    assertThat(event.getSubject()).isEqualTo(Sweeps.id("shop"));
    assertThat(event.getTime()).isEqualTo(OffsetDateTime.ofInstant(AT, ZoneOffset.UTC));
    assertThat(event.getDataContentType()).isEqualTo("application/json");
  }

  @Test
  void changesOfEveryKind() {
    List<CloudEvent> events = read(changed());
    assertThat(events).extracting(CloudEvent::getType).containsOnly("org.flowlogstatus.changed.v1");
    assertThat(events)
        .extracting(CloudEvent::getSubject)
        .containsExactlyInAnyOrder(Sweeps.id("shop"), Sweeps.id("bank"), Sweeps.id("new"));
    assertThat(events)
        .extracting(CloudEventsTest::data)
        .allMatch(d -> d.startsWith("{\"before\":"));
    assertThat(events)
        .extracting(CloudEventsTest::data)
        .anyMatch(d -> d.contains("\"before\":null"));
    assertThat(events)
        .extracting(CloudEventsTest::data)
        .anyMatch(d -> d.contains("\"after\":null"));
  }

  @Test
  void aCompletedSweepTellsItsReportWithoutTheResults() {
    Report report = Sweeps.sweepWithout(List.of("virtualNetworks"), on("shop"));
    CloudEvent event =
        read(CloudEvents.sweepCompleted("cause", SOURCE, SOURCE, report, Optional.empty()));
    assertThat(event.getType()).isEqualTo("org.flowlogstatus.sweep.completed.v1");
    assertThat(data(event))
        .contains("\"complete\":false", "\"targets\":1")
        .doesNotContain("results");
  }

  @Test
  void theSameCauseGivesTheSameIdAndAnotherAnother() {
    String checked = id(CloudEvents.checked("e-1", SOURCE, RESULT));
    assertThat(id(CloudEvents.checked("e-1", SOURCE, RESULT))).isEqualTo(checked);
    assertThat(id(CloudEvents.checked("e-2", SOURCE, RESULT))).isNotEqualTo(checked);
    assertThat(id(completed("e-1"))).isEqualTo(id(completed("e-1"))).isNotEqualTo(checked);
    assertThat(id(completed("e-2"))).isNotEqualTo(id(completed("e-1")));
  }

  /** Delivered again, the cloud may have been asked, and spells the target in its own way. */
  @Test
  void theSpellingOfATargetDoesNotMakeAnotherId() {
    assertThat(id(CloudEvents.checked("e-1", SOURCE, lookup(on("SHOP")))))
        .isEqualTo(id(CloudEvents.checked("e-1", SOURCE, RESULT)));
  }

  @Test
  void aChangeHasAnIdOfItsOwnWhateverCausedTheSweep() {
    List<CloudEvent> events = read(changed());
    assertThat(events).extracting(CloudEvent::getId).doesNotHaveDuplicates();
    assertThat(read(changed()))
        .extracting(CloudEvent::getId)
        .isEqualTo(events.stream().map(CloudEvent::getId).collect(Collectors.toList()));
  }

  @Test
  void aCompletedSweepSaysWhereTheWholeReportIs() {
    assertThat(read(completed("m-1")).getExtension("dataref")).hasToString("/mnt/1.json");
  }

  /** Shop was switched off, bank went, and new came. */
  private static List<Event> changed() {
    SweepHistory story = SweepHistory.of(sweep(on("shop"), on("bank")));
    story.changesOf(sweep(off("shop"), on("new")));
    return CloudEvents.changed(story.changes(), change -> SOURCE, AT);
  }

  private static Event completed(String cause) {
    return CloudEvents.sweepCompleted(
        cause, SOURCE, SOURCE, sweep(on("shop")), Optional.of("/mnt/1.json"));
  }

  /** A lookup has no coverage. */
  private static UniformResult lookup(UniformResult result) {
    UniformResult.Builder copy = UniformResult.builder();
    return copy.from(result).coverage(Optional.empty()).build();
  }

  private static String id(Event event) {
    return read(event).getId();
  }

  private static List<CloudEvent> read(List<Event> events) {
    List<CloudEvent> all = new ArrayList<>();
    events.forEach(event -> all.add(read(event)));
    return all;
  }

  private static CloudEvent read(Event event) {
    String text = event.on(Carrier.STORAGE_QUEUE);
    SchemaAssert.assertCloudEvent(text);
    return new JsonFormat().deserialize(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String data(CloudEvent event) {
    return Optional.ofNullable(event.getData())
        .map(data -> new String(data.toBytes(), StandardCharsets.UTF_8))
        .orElse("");
  }
}
