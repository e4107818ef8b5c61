package org.flowlogstatus.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.message.Content;
import org.flowlogstatus.http.parameter.InvalidRequest;
import org.flowlogstatus.http.parameter.Parameters;
import org.flowlogstatus.wire.Deadline;

/**
 * One thing that can be asked over HTTP.
 *
 * @param <R> the request that its parameters make
 */
public final class Operation<R> {
  private final Set<String> paths;
  private final Set<String> parameters;
  private final Duration limit;
  private final Optional<Reader<R>> reader;
  private final Optional<Answer<R>> answer;
  private final List<String> narrowedBy;
  private final Optional<String> event;
  private final Optional<Function<String, Operation<?>>> made;

  private Operation(
      Set<String> paths,
      Set<String> parameters,
      Duration limit,
      Reader<R> reader,
      Answer<R> answer,
      List<String> narrowedBy,
      Optional<String> event) {
    this.paths = Set.copyOf(paths);
    this.parameters = Set.copyOf(parameters);
    this.limit = limit;
    this.reader = Optional.of(reader);
    this.answer = Optional.of(answer);
    this.narrowedBy = List.copyOf(narrowedBy);
    this.event = event;
    this.made = Optional.empty();
  }

  private Operation(Set<String> paths, Function<String, Operation<?>> made) {
    this.paths = Set.copyOf(paths);
    this.parameters = Set.of();
    this.limit = Duration.ZERO;
    this.reader = Optional.empty();
    this.answer = Optional.empty();
    this.narrowedBy = List.of();
    this.event = Optional.empty();
    this.made = Optional.of(made);
  }

  /**
   * An operation.
   *
   * @param paths where it is asked
   * @param parameters their names
   * @param limit how long it may take
   */
  public static <R> Operation<R> of(
      Set<String> paths,
      Set<String> parameters,
      Duration limit,
      Reader<R> reader,
      Answer<R> answer) {
    return new Operation<>(paths, parameters, limit, reader, answer, List.of(), Optional.empty());
  }

  /** The same, where an answer that is too large is made smaller by these. */
  public Operation<R> narrowedBy(String first, Collection<String> names) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(new TreeSet<>(names));
    return new Operation<>(
        paths, parameters, limit, reader.orElseThrow(), answer.orElseThrow(), all, event);
  }

  /**
   * The same, which writes a line of the log for each answer and each problem.
   *
   * @param eventName what the line about a problem is named
   */
  Operation<R> loggedAs(String eventName) {
    return new Operation<>(
        paths,
        parameters,
        limit,
        reader.orElseThrow(),
        answer.orElseThrow(),
        narrowedBy,
        Optional.of(eventName));
  }

  /**
   * Operations that are put together only when they are asked for, so that a lookup need not wait
   * for what it does not need.
   *
   * @param made the operation at one of the paths
   */
  public static Operation<?> lazily(Set<String> paths, Function<String, Operation<?>> made) {
    return new Operation<>(paths, made);
  }

  /** The operation itself, at one of its paths. */
  Operation<?> whole(String path) {
    return made.isPresent() ? made.get().apply(path) : this;
  }

  boolean isAt(String path) {
    return paths.contains(path);
  }

  Set<String> parameters() {
    return parameters;
  }

  Duration limit() {
    return limit;
  }

  /** What the line about a problem is named; empty where there is none. */
  Optional<String> event() {
    return event;
  }

  /** What makes the answer smaller, in the order in which to try it. */
  List<String> narrowedBy() {
    return narrowedBy;
  }

  /**
   * The answer.
   *
   * @throws InvalidRequest where the parameters make no request; the cloud is not asked then
   */
  Content run(Parameters given, Deadline deadline) throws InvalidRequest, CheckFailure {
    return answer.orElseThrow().to(given.make(reader.orElseThrow().read(given)), deadline);
  }

  /** Reads the request from the parameters, and adds to them what is wrong with them. */
  @FunctionalInterface
  public interface Reader<R> {
    Optional<R> read(Parameters parameters);
  }

  /** Asks the cloud. */
  @FunctionalInterface
  public interface Answer<R> {
    /**
     * The answer.
     *
     * @throws InvalidRequest where only the cloud can tell that the parameters do not fit together
     */
    Content to(R request, Deadline deadline) throws CheckFailure, InvalidRequest;
  }
}
