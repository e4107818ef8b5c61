package org.flowlogstatus.telemetry;

import java.util.Optional;

/** What the platform says about a run of a function, and who asked for it. */
public final class Invocation {
  private static final int LONGEST = 200;

  private final String id;
  private final String trigger;
  private final Optional<String> address;
  private final Optional<String> userAgent;
  private final Optional<String> user;

  private Invocation(
      String id,
      String trigger,
      Optional<String> address,
      Optional<String> userAgent,
      Optional<String> user) {
    this.id = id;
    this.trigger = trigger;
    this.address = address;
    this.userAgent = userAgent;
    this.user = user;
  }

  /**
   * A run that HTTP has started.
   *
   * @param id the platform's, empty where there is none
   * @param address of the caller, as the platform saw it
   * @param user who signed in, where the platform asks for that
   */
  public static Invocation http(
      String id, Optional<String> address, Optional<String> userAgent, Optional<String> user) {
    return new Invocation(id, "http", address, userAgent, user);
  }

  /** A run that an event or a message has started. */
  public static Invocation event(String id) {
    return new Invocation(id, "pubsub", Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A run that a timer has started. */
  public static Invocation timer(String id) {
    return new Invocation(id, "timer", Optional.empty(), Optional.empty(), Optional.empty());
  }

  void addTo(LogLine line) {
    line.with("faas.invocation_id", id)
        .with("faas.trigger", trigger)
        .with("client.address", cut(address))
        .with("user_agent.original", cut(userAgent))
        .with("enduser.id", cut(user));
  }

  /** A caller's text must not fill the log. */
  private static Optional<String> cut(Optional<String> text) {
    return text.isPresent() && text.get().length() > LONGEST
        ? Optional.of(text.get().substring(0, LONGEST))
        : text;
  }
}
