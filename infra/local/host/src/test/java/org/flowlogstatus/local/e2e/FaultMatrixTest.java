package org.flowlogstatus.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every fault of {@link FaultTable} in the answer to every call that a lookup makes: each gives a
 * problem with the right reason, within the deadline, and never a verdict. All lookups are on their
 * way at once, some at a time.
 */
@Timeout(120)
@TestMethodOrder(org.junit.jupiter.api.MethodOrderer.OrderAnnotation.class)
class FaultMatrixTest {

  private static final int DEADLINE_MILLIS = 3_000;

  /** What this machine may take to carry an answer while it is busy with the others. */
  private static final int SLACK_MILLIS = 1_500;

  private static final int AT_ONCE = 10;

  private static final OtherHost ELSEWHERE = OtherHost.start();
  private static final ExecutorService THREADS = Executors.newFixedThreadPool(AT_ONCE);
  private static final List<Case> CASES = new ArrayList<>();
  private static CloudPair pair;
  private static int healthy;

  /** A row of the table, and what the function answered. */
  record Case(FaultTable.Row row, int number, CompletableFuture<FunctionAnswer> answer) {
    @Override
    public String toString() {
      return row.question() + ": " + row.title() + " -> " + row.reason();
    }
  }

  @BeforeAll
  static void askAll() {
    FaultyEstate estate = new FaultyEstate();
    healthy = estate.add();
    List<FaultTable.Row> rows = FaultTable.rows(ELSEWHERE.url());
    List<Integer> numbers = rows.stream().map(row -> estate.add(row.fault())).toList();
    Map<String, String> settings =
        Map.of("FLOWLOG_DEADLINE_MILLIS", String.valueOf(DEADLINE_MILLIS));
    pair = CloudPair.start(estate.estate(), settings, CloudPair.armOptions().withPollSeconds(0));
    for (Question question : Question.ofLookups()) {
      ask(question, healthy);
    }
    // What is throttled holds up the others of its account, and so comes after them.
    askAll(rows, numbers, false);
    CASES.forEach(asked -> asked.answer().join());
    askAll(rows, numbers, true);
  }

  private static void askAll(List<FaultTable.Row> rows, List<Integer> numbers, boolean throttled) {
    for (int i = 0; i < rows.size(); i++) {
      FaultTable.Row row = rows.get(i);
      int number = numbers.get(i);
      if (row.reason().equals("THROTTLED") == throttled) {
        CASES.add(
            new Case(
                row,
                number,
                CompletableFuture.supplyAsync(() -> ask(row.question(), number), THREADS)));
      }
    }
  }

  @AfterAll
  static void stop() {
    THREADS.shutdownNow();
    pair.close();
    ELSEWHERE.close();
  }

  private static FunctionAnswer ask(Question question, int number) {
    return pair.function(question.cloud()).get(question.parameters(number));
  }

  static List<Question> questions() {
    return Question.ofLookups();
  }

  static Stream<Case> cases() {
    return CASES.stream();
  }

  @ParameterizedTest(name = "{0}")
  @Order(1)
  @MethodSource("questions")
  void aCloudWithoutFaultsGivesAVerdict(Question question) {
    assertThat(ask(question, healthy).json().path("status").asText()).isEqualTo("ENABLED");
  }

  @ParameterizedTest(name = "{0}")
  @Order(2)
  @MethodSource("cases")
  void aFaultGivesAProblemInTime(Case asked) {
    FunctionAnswer answer = asked.answer().join();

    assertThat(answer.status()).as("%s", answer).isNotEqualTo(200);
    assertThat(answer.reason()).as("%s", answer).isEqualTo(asked.row().reason());
    assertThat(answer.millis()).as("%s", answer).isLessThan(DEADLINE_MILLIS + SLACK_MILLIS);
  }

  @Test
  @Order(3)
  void noTokenFollowsToAnotherHost() {
    CASES.forEach(asked -> asked.answer().join());

    assertThat(ELSEWHERE.visits()).isZero();
  }
}
