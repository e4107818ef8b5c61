package org.flowlogstatus.local.cloud.mutant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.flowlogstatus.local.cloud.estate.Json;

/**
 * What lookups say while one word of one answer is another, held against what they say without: a
 * yes never becomes a no, and a no never a yes. The build takes a sample; {@code -Dmutants=all}
 * takes all of them.
 */
public final class LookupMutants {

  private static final boolean ALL = System.getProperty("mutants", "").equals("all");
  private static final int SAMPLE = 25;

  /** How many estates are taken. */
  public static final int ESTATES = ALL ? 6 : 4;

  /** Settings with which nothing is tried again: that would only cost the test its time. */
  public static final Map<String, String> HASTY = Map.of("FLOWLOG_DEADLINE_MILLIS", "190");

  private final List<String> wrong = new ArrayList<>();
  private int lookups;
  private int mutants;

  /**
   * Looks a target up without a mutant, and with each.
   *
   * @param noticeable whether it can be noticed in principle
   * @param answers what was answered so far, by question
   * @param answerOtherwise has one question answered otherwise from then on
   */
  public void compareAll(
      String target,
      Supplier<JsonNode> lookup,
      Predicate<RowMutant> noticeable,
      Supplier<Map<String, byte[]>> answers,
      BiConsumer<String, byte[]> answerOtherwise) {
    String real = lookup.get().path("status").asText();
    lookups++;
    for (RowMutant mutant : mutants(lookups, answers.get())) {
      if (noticeable.test(mutant)) {
        mutants++;
        answerOtherwise.accept(mutant.question(), Json.bytes(mutant.answer()));
        String said = lookup.get().path("status").asText();
        if (FalseVerdicts.isFalse(real, said)) {
          wrong.add(
              "%s, %s %s: %s is really %s"
                  .formatted(
                      target, mutant.question(), mutant.what() + " " + mutant.place(), said, real));
        }
      }
    }
  }

  /** Says how many there were, and fails where one of them made a false verdict. */
  public void tell() {
    System.out.printf(
        "%d lookups, %d mutants of answers, %d false%n", lookups, mutants, wrong.size());
    assertThat(wrong).isEmpty();
    assertThat(mutants).isGreaterThan(100);
  }

  private static List<RowMutant> mutants(int seed, Map<String, byte[]> answers) {
    List<RowMutant> all = new ArrayList<>();
    answers.forEach(
        (question, body) ->
            Json.tryParse(body)
                .ifPresent(answer -> all.addAll(RowMutant.ofWhole(question, answer))));
    Collections.shuffle(all, new Random(seed));
    return ALL ? all : all.subList(0, Math.min(SAMPLE, all.size()));
  }
}
