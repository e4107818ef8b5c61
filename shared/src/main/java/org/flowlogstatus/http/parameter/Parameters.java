package org.flowlogstatus.http.parameter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.flowlogstatus.model.Violation;

/**
 * The parameters of a request, query and body merged, names matched without case. Gathers what is
 * wrong with them, so that a caller learns all of it at once.
 */
public final class Parameters {
  private final Set<String> known;
  private final Set<String> ignored;
  private final Optional<String> accept;
  private final Map<String, String> values = new HashMap<>();
  private final List<Violation> violations = new ArrayList<>();
  private Optional<String> bodyExpected = Optional.empty();

  /**
   * No parameters yet.
   *
   * @param known those that may be given
   * @param ignored those that the platform itself takes from the request
   * @param accept the request's header {@code Accept}
   */
  Parameters(Set<String> known, Set<String> ignored, Optional<String> accept) {
    this.accept = accept;
    this.known = new TreeSet<>(known);
    this.ignored = Set.copyOf(ignored);
  }

  /** Parameters that no HTTP request has brought. */
  public static Parameters of(Map<String, String> values, Set<String> known) {
    Parameters parameters = new Parameters(known, Set.of(), Optional.empty());
    values.forEach(parameters::add);
    return parameters;
  }

  /**
   * The request that these parameters make.
   *
   * @throws InvalidRequest where something is wrong with them
   */
  public <R> R make(Optional<R> request) throws InvalidRequest {
    if (request.isEmpty() || !violations.isEmpty()) {
      bodyExpected.ifPresent(this::violateRequest);
      throw new InvalidRequest(400, violations);
    }
    return request.get();
  }

  void add(String name, String value) {
    if (ignored.contains(name)) {
      return;
    }
    Optional<String> knownName = known(name);
    if (knownName.isEmpty()) {
      violate(shown(name), "is not a parameter; " + knownOnes());
    } else if (values.containsKey(knownName.get())) {
      violateTwice(knownName.get());
    } else {
      values.put(knownName.get(), value);
      if (value.isBlank()) {
        violate(knownName.get(), "is empty; give it a value, or leave it out.");
      }
    }
  }

  /** The value that was given; empty where there is none, or a blank one, which is a violation. */
  public Optional<String> get(String name) {
    String value = values.get(name);
    return value == null || value.isBlank() ? Optional.empty() : Optional.of(value);
  }

  /** The parts of a comma list; what is wrong with it is noted, and then it is empty. */
  public List<String> list(String name, Predicate<String> valid, String form) {
    List<String> parts =
        get(name).stream()
            .flatMap(value -> Arrays.stream(value.split(",", -1)))
            .map(String::trim)
            .collect(Collectors.toList());
    long distinct = parts.stream().map(part -> part.toLowerCase(Locale.ROOT)).distinct().count();
    if (!parts.stream().allMatch(valid)) {
      violate(name, "holds a part that is not " + form + "; give one, or several with commas.");
      return List.of();
    }
    if (distinct < parts.size()) {
      violate(name, "names the same twice; name each once.");
      return List.of();
    }
    return parts;
  }

  /** Which media types the caller takes; empty where it did not say. */
  public Optional<String> accept() {
    return accept;
  }

  /** Whether it was given at all. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /**
   * Notes that a parameter is wrong. The text follows the parameter's name, and says what to do.
   */
  public void violate(String parameter, String what) {
    violations.add(Violation.of(parameter, parameter + " " + what));
  }

  void violateTwice(String name) {
    Optional<String> knownName = known(name);
    if (knownName.isPresent()) {
      values.putIfAbsent(knownName.get(), "");
    }
    violate(knownName.orElse(shown(name)), "is given twice; give it once.");
  }

  /** What is said beside any other violation: the body may be lost. */
  void expectBody(String what) {
    bodyExpected = Optional.of(what);
  }

  void violateRequest(String what) {
    violations.add(Violation.ofRequest(what));
  }

  private String knownOnes() {
    return known.isEmpty() ? "there are none here." : "known are " + String.join(", ", known) + ".";
  }

  private Optional<String> known(String given) {
    String wanted = given.toLowerCase(Locale.ROOT);
    for (String name : known) {
      if (name.toLowerCase(Locale.ROOT).equals(wanted)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static String shown(String name) {
    String printable = name.replaceAll("\\p{Cntrl}", "?");
    return printable.length() > 64 ? printable.substring(0, 64) + "…" : printable;
  }
}
