package org.flowlogstatus.http;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.failure.CheckFailure;
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
  private final Reader<R> reader;
  private final Answer<R> answer;

  private Operation(
      Set<String> paths,
      Set<String> parameters,
      Duration limit,
      Reader<R> reader,
      Answer<R> answer) {
    this.paths = Set.copyOf(paths);
    this.parameters = Set.copyOf(parameters);
    this.limit = limit;
    this.reader = reader;
    this.answer = answer;
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
    return new Operation<>(paths, parameters, limit, reader, answer);
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

  /**
   * The JSON document of the answer.
   *
   * @throws InvalidRequest where the parameters make no request; the cloud is not asked then
   */
  String run(Parameters given, Deadline deadline) throws InvalidRequest, CheckFailure {
    return answer.to(given.make(reader.read(given)), deadline);
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
     * The JSON document of the answer.
     *
     * @throws InvalidRequest where only the cloud can tell that the parameters do not fit together
     */
    String to(R request, Deadline deadline) throws CheckFailure, InvalidRequest;
  }
}
