package org.flowlogstatus.local.cloud.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.oracle.Expected;
import org.flowlogstatus.local.cloud.oracle.Said;

/**
 * What sweeps say while one row of one answer is another, held against the truth. The build takes a
 * sample of each estate's mutants; {@code -Dmutants=all} takes all of them, of more estates.
 */
public final class RowMutants {

  private static final boolean ALL = System.getProperty("mutants", "").equals("all");
  private static final int SAMPLE = 400;

  /** How many estates are taken. */
  public static final int ESTATES = ALL ? 12 : 4;

  private final Map<String, JsonPointer> rows;
  private final BiPredicate<RowMutant, Map<String, byte[]>> unnoticeable;
  private final FalseVerdicts verdicts = new FalseVerdicts();
  private int mutants;
  private int unnoticed;

  /**
   * Mutants of these rows.
   *
   * @param rows where they are in the answer to a question that contains such a text
   */
  public RowMutants(Map<String, JsonPointer> rows) {
    this(rows, (mutant, answers) -> false);
  }

  /**
   * The same, without those that nothing in the other answers contradicts.
   *
   * @param unnoticeable which those are, by all answers without the mutant
   */
  public RowMutants(
      Map<String, JsonPointer> rows, BiPredicate<RowMutant, Map<String, byte[]>> unnoticeable) {
    this.rows = rows;
    this.unnoticeable = unnoticeable;
  }

  /**
   * Sweeps an estate without a mutant, and with each.
   *
   * @param answers what was answered so far, by question
   * @param answerOtherwise has one question answered otherwise from then on
   */
  public void compareAll(
      long seed,
      Stream<Expected> estate,
      Supplier<JsonNode> sweep,
      Supplier<Map<String, byte[]>> answers,
      BiConsumer<String, byte[]> answerOtherwise) {
    Map<String, Expected> truth = new TreeMap<>();
    estate.forEach(target -> truth.put(target.id(), target));
    compare("no mutant", truth, sweep.get());
    for (RowMutant mutant : mutants(seed, answers.get())) {
      mutants++;
      answerOtherwise.accept(mutant.question(), Json.bytes(mutant.answer()));
      compare(seed + " " + mutant, truth, sweep.get());
    }
  }

  /** Says how many there were, and fails where one of them made a false verdict. */
  public void tell() {
    System.out.printf(
        "%d estates, %d mutants of rows (and %d that nothing contradicts), %d verdicts compared,"
            + " %d false%n",
        ESTATES, mutants, unnoticed, verdicts.compared(), verdicts.count());
    verdicts.assertNone(100);
    assertThat(mutants).isGreaterThan(100);
  }

  private List<RowMutant> mutants(long seed, Map<String, byte[]> answers) {
    List<RowMutant> all = new ArrayList<>();
    answers.forEach(
        (question, body) ->
            rows.forEach(
                (list, pointer) -> {
                  if (question.contains(list)) {
                    JsonNode answer = Json.tryParse(body).orElseThrow();
                    all.addAll(RowMutant.of(question, answer, pointer));
                  }
                }));
    int found = all.size();
    all.removeIf(mutant -> unnoticeable.test(mutant, answers));
    unnoticed += found - all.size();
    Collections.shuffle(all, new Random(seed));
    return ALL ? all : all.subList(0, Math.min(SAMPLE, all.size()));
  }

  private void compare(String what, Map<String, Expected> truth, JsonNode report) {
    assertThat(report.has("results")).as("%s: %s", what, report).isTrue();
    verdicts.compare(what, truth, Said.by(report));
  }
}
