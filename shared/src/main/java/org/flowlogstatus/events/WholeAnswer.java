package org.flowlogstatus.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer that is one JSON array of events, no larger than its carrier takes. The events of a
 * kind that do not fit lie in a file, represented by one event.
 */
public final class WholeAnswer {
  /** Room for an event that represents many, with its {@code dataref}. */
  private static final int FOR_MANY = 2 * 1024;

  /** There can be one for each kind. */
  private static final int RESERVE = FOR_MANY * CloudEvents.Kind.values().length;

  /** The array's brackets, and the quotes around it all once it is a JSON string. */
  private static final int FRAME = 4;

  private final Carrier carrier;
  private final String source;
  private final String subject;
  private final Files files;

  /**
   * An answer.
   *
   * @param source of the events that represent many
   * @param subject of these
   */
  public WholeAnswer(Carrier carrier, String source, String subject, Files files) {
    this.carrier = carrier;
    this.source = source;
    this.subject = subject;
    this.files = files;
  }

  /** The events, checked targets first and completed sweeps last. */
  public List<String> of(List<Event> checked, List<Event> changed, List<Event> completed) {
    Room all = new Room(carrier.most() - FRAME);
    List<String> events = new ArrayList<>();
    boolean fits =
        all.takeAll(checked, events)
            && all.takeAll(changed, events)
            && all.takeAll(completed, events);
    return fits ? events : shortened(checked, changed, completed);
  }

  /** Room goes first to the ends of sweeps, then to checks that were asked for. */
  private List<String> shortened(List<Event> checked, List<Event> changed, List<Event> completed) {
    Room room = new Room(carrier.most() - FRAME - RESERVE);
    List<String> ended = room.take(CloudEvents.Kind.COMPLETED_SWEEPS, completed);
    List<String> events = room.take(CloudEvents.Kind.CHECKED_TARGETS, checked);
    events.addAll(room.take(CloudEvents.Kind.CHANGES, changed));
    events.addAll(ended);
    return events;
  }

  private String many(CloudEvents.Kind kind, List<Event> events) {
    List<String> texts = new ArrayList<>();
    events.forEach(event -> texts.add(event.inFile()));
    String name = kind.word() + "-" + CloudEvents.idOf(kind, events);
    String place = files.store(name, "[" + String.join(",", texts) + "]").orElse("");
    Event one = CloudEvents.many(kind, source, subject, events, place);
    return one.within(carrier, FOR_MANY).orElseGet(() -> one.on(carrier));
  }

  /** Keeps what does not fit. */
  @FunctionalInterface
  public interface Files {
    /**
     * Stores a JSON text.
     *
     * @param name the same for the same events
     * @return where it lies, as a URI reference; empty where nothing can be stored
     */
    Optional<String> store(String name, String json);
  }

  /** What is left of the answer. */
  private final class Room {
    private int left;

    Room(int left) {
      this.left = left;
    }

    /** Adds each event, shortened where needed; false where one does not fit. */
    boolean takeAll(List<Event> events, List<String> taken) {
      for (Event event : events) {
        String text = event.inFile();
        int size = carrier.size(text) + 1;
        if (size > left) {
          return false;
        }
        left -= size;
        taken.add(text);
      }
      return true;
    }

    /** Adds what fits, shortened where needed, and one more event for the rest. */
    List<String> take(CloudEvents.Kind kind, List<Event> events) {
      List<String> taken = new ArrayList<>();
      List<Event> tooMany = new ArrayList<>();
      for (Event event : events) {
        Optional<String> text =
            tooMany.isEmpty() ? event.within(carrier, left - 1) : Optional.empty();
        if (text.isPresent()) {
          left -= carrier.size(text.get()) + 1;
          taken.add(text.get());
        } else {
          tooMany.add(event);
        }
      }
      if (!tooMany.isEmpty()) {
        taken.add(many(kind, tooMany));
      }
      return taken;
    }
  }
}
