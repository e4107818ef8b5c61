package org.flowlogstatus.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Both packaged functions under load, run by {@code infra/local/soak}: as long as {@code
 * soak.seconds} says, with a tenth of the clouds' answers faulty; and what tries again cost while a
 * cloud is down.
 */
@EnabledIfSystemProperty(named = "soak.seconds", matches = "[0-9]+")
class SoakTest {
  private static final int CONNECTIONS = 64;
  private static final int MOST_GROWN_KIBIBYTES = 8 * 1024;
  private static final List<WireFault> FAULTS =
      List.of(
          WireFault.CLOSED,
          WireFault.RESET,
          WireFault.RESET_IN_BODY,
          WireFault.CUT_IN_HEAD,
          WireFault.CUT_IN_BODY,
          WireFault.TWO_ENDS,
          WireFault.NOT_HTTP,
          WireFault.BUSY_PLAIN,
          WireFault.UNASKED);

  /** What those may come to where every try met one. */
  private static final Set<String> EXPLAINED =
      Set.of("PROVIDER_UNREACHABLE", "PROVIDER_RESPONSE_INVALID", "PROVIDER_ERROR");

  private static final List<Question> LOOKUPS =
      Arrays.stream(Question.values()).filter(question -> !question.isSweep()).toList();

  /** The real worker's compiler, and all of the JVM on Function Compute. */
  private static final Map<String, String> AS_ON_THE_PLATFORMS =
      Map.of(
          "LOCAL_AZURE_JVM_FLAGS", "-XX:TieredStopAtLevel=1",
          "LOCAL_ALIBABA_JVM_FLAGS", "-XX:+TieredCompilation");

  private final Duration lasts = Duration.ofSeconds(Long.getLong("soak.seconds", 60));
  private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
  private final Map<String, AtomicLong> reported = new ConcurrentSkipListMap<>();
  private final AtomicLong slowest = new AtomicLong();
  private FaultyPair pair;
  private int number;

  @BeforeEach
  void start() {
    FaultyEstate estate = new FaultyEstate();
    number = estate.add();
    pair = FaultyPair.start(estate.estate(), AS_ON_THE_PLATFORMS);
    for (Question question : LOOKUPS) {
      assertThat(ask(question).json().path("status").asText()).isEqualTo("ENABLED");
    }
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
    pair.close();
  }

  @Test
  void aTenthOfTheAnswersAreFaultyAndNothingIsLostThatNoFaultExplains() throws Exception {
    pair.lines().forEach(line -> line.applyByChance(0.1, FAULTS));
    askFor(lasts.dividedBy(4));
    List<Usage> before = pair.served().usage();
    askFor(lasts.minus(lasts.dividedBy(4)));
    List<Usage> after = pair.served().usage();

    System.out.printf(
        "soak: %d s, %d connections, %d lookups, slowest %d ms, reported %s; %d calls, %d faulty%n",
        lasts.toSeconds(),
        CONNECTIONS,
        reported.values().stream().mapToLong(AtomicLong::get).sum(),
        slowest.get(),
        reported,
        pair.lines().stream().mapToLong(FaultyLine::calls).sum(),
        pair.lines().stream().mapToLong(FaultyLine::faultyCalls).sum());
    System.out.println("soak: processes after a quarter " + before + ", in the end " + after);
    assertThat(reported.keySet())
        .allMatch(word -> word.equals("ENABLED") || EXPLAINED.contains(word));
    for (int i = 0; i < after.size(); i++) {
      assertThat(after.get(i).threads()).isLessThanOrEqualTo(before.get(i).threads() + CONNECTIONS);
      assertThat(after.get(i).sockets())
          .isLessThanOrEqualTo(before.get(i).sockets() + 2L * CONNECTIONS);
      assertThat(after.get(i).liveKibibytes())
          .isLessThan(before.get(i).liveKibibytes() + MOST_GROWN_KIBIBYTES);
    }
  }

  /** 500 tokens, 5 a try: a hundred tries, however many ask, and then none. */
  @Test
  void aCloudThatIsDownIsAskedHardlyMoreThanOnceForEachLookup() throws Exception {
    pair.lines().forEach(line -> line.applyByChance(1, List.of(WireFault.CLOSED)));
    for (Question question : List.of(Question.SECURITY_GROUP, Question.SERVICE_STATUS)) {
      FaultyLine line = pair.line(question.cloud());
      storm("first", question, line, 100, Duration.ofSeconds(10));
      for (int perSecond : List.of(1, 10, 100)) {
        long[] figures = storm("then", question, line, perSecond, Duration.ofSeconds(10));
        assertThat(figures[1] - figures[0]).isLessThan(Math.max(1, figures[0] / 10));
      }
    }
  }

  private long[] storm(
      String when, Question question, FaultyLine line, int perSecond, Duration lasting)
      throws InterruptedException {
    long before = line.calls();
    long lookups = perSecond * lasting.toSeconds();
    List<CompletableFuture<FunctionAnswer>> asked = new ArrayList<>();
    long began = System.nanoTime();
    for (long i = 0; i < lookups; i++) {
      long millis = i * 1_000 / perSecond - (System.nanoTime() - began) / 1_000_000;
      Thread.sleep(Math.max(0, millis));
      asked.add(CompletableFuture.supplyAsync(() -> ask(question), threads));
    }
    for (CompletableFuture<FunctionAnswer> answer : asked) {
      assertThat(answer.join().reason()).isEqualTo("PROVIDER_UNREACHABLE");
    }
    long calls = line.calls() - before;
    System.out.printf(
        "storm, %s: %s, %d a second, %d s: %d lookups, %d calls%n",
        when, question.operation(), perSecond, lasting.toSeconds(), lookups, calls);
    return new long[] {lookups, calls};
  }

  private void askFor(Duration lasting) {
    long end = System.nanoTime() + lasting.toNanos();
    List<CompletableFuture<Void>> askers = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      int first = i;
      askers.add(CompletableFuture.runAsync(() -> askUntil(end, first), threads));
    }
    askers.forEach(CompletableFuture::join);
  }

  private void askUntil(long end, int first) {
    for (int i = first; System.nanoTime() - end < 0; i++) {
      FunctionAnswer answer = ask(LOOKUPS.get(i % LOOKUPS.size()));
      String word =
          answer.status() == 200 ? answer.json().path("status").asText() : answer.reason();
      reported.computeIfAbsent(word, key -> new AtomicLong()).incrementAndGet();
      slowest.accumulateAndGet(answer.millis(), Math::max);
    }
  }

  private FunctionAnswer ask(Question question) {
    return pair.function(question.cloud()).get(question.parameters(number));
  }
}
