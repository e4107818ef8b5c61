package org.flowlogstatus.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.json.TreeWriter;

/** A CloudEvent that is shortened only where its carrier does not take all of it. */
public final class Event {
  /** The most entries of a list in an event. */
  static final int MOST_IN_LISTS = 20;

  private static final int ANY = Integer.MAX_VALUE;

  /** From the longest form to one that fits whatever the estate. */
  private static final List<EventShortener> LEVELS =
      List.of(
          new EventShortener(MOST_IN_LISTS, ANY, ANY),
          new EventShortener(MOST_IN_LISTS, 400, ANY),
          new EventShortener(10, 200, ANY),
          new EventShortener(3, 200, ANY),
          new EventShortener(1, 100, ANY),
          new EventShortener(1, 100, 256),
          new EventShortener(1, 64, 64));

  private final ObjectNode whole;

  Event(ObjectNode whole) {
    this.whole = whole;
  }

  String id() {
    return whole.path("id").asText();
  }

  String time() {
    return whole.path("time").asText();
  }

  /** As one message; shortened where the carrier takes no more. */
  public String on(Carrier carrier) {
    return within(carrier, carrier.most()).orElseGet(this::shortest);
  }

  /** As it stands in a file, which has no limit. */
  String inFile() {
    return text(LEVELS.get(0));
  }

  /** The same in no more than {@code room}; empty where the shortest is larger still. */
  Optional<String> within(Carrier carrier, int room) {
    return LEVELS.stream().map(this::text).filter(text -> carrier.size(text) <= room).findFirst();
  }

  private String shortest() {
    return text(LEVELS.get(LEVELS.size() - 1));
  }

  private String text(EventShortener brevity) {
    ObjectNode event = brevity.of(whole);
    return JsonText.of(json -> TreeWriter.write(event, json));
  }
}
