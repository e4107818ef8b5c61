package org.flowlogstatus.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every fault of {@link WireFault} on the way of the answer to every call of a lookup, on real
 * sockets: the reason of the contract, in time, never a verdict of its own; and afterwards all is
 * as before. Each fault happens to some of the calls, or all of them with {@code
 * -Dfaults.page=FILE}, which also writes what came out.
 */
@Timeout(900)
@TestMethodOrder(OrderAnnotation.class)
class WireFaultMatrixTest {
  private static final int DEADLINE_MILLIS = 5_000;

  /** What this machine may take to carry an answer while it is busy with the others. */
  private static final int SLACK_MILLIS = 1_500;

  private static final int AT_ONCE = 10;
  private static final int KEPT_CONNECTIONS = 64;
  private static final List<String> SECRETS = CloudPair.secretsAnd(PlatformFaults.IDENTITY_HEADER);

  private static final Path LOUD = loud();
  private static final Optional<Path> PAGE =
      Optional.ofNullable(System.getProperty("faults.page")).map(Path::of);

  private static final ExecutorService THREADS = Executors.newFixedThreadPool(AT_ONCE);
  private static final List<FaultPage.Cell> CELLS = new ArrayList<>();
  private static FaultyPair pair;
  private static int healthy;
  private static List<Usage> before;
  private static final List<String> OUTPUT_OF_PLATFORM = new ArrayList<>();

  @BeforeAll
  static void begin(@TempDir Path folder) throws Exception {
    FaultyEstate estate = new FaultyEstate();
    healthy = estate.add();
    List<Case> cases = new ArrayList<>();
    for (WireFault fault : WireFault.values()) {
      for (Question question : Question.values()) {
        if (isAsked(fault, question)) {
          cases.add(new Case(fault, question, estate.add()));
        }
      }
    }
    pair = FaultyPair.start(estate.estate(), inAHeap());
    // The first sweep of a process that is loud may need the whole deadline for itself.
    for (Question question : Question.values()) {
      ask(question, healthy);
    }
    askHealthy();
    // Packed now, and not while somebody waits for it.
    assertThat(WireFault.Reported.BOMB).hasSizeLessThan(1 << 20);
    before = pair.served().usage();
    askAll(cases);
    askPlatform(folder);
  }

  private static void askPlatform(Path folder) throws Exception {
    try (PlatformFaults platform = new PlatformFaults(settings(), folder)) {
      assertThat(platform.askHealthy()).allMatch(FaultPage.Cell::isAsExpected);
      CELLS.addAll(platform.ask(WireFaultMatrixTest::ofPlatform));
      assertThat(platform.askHealthy()).allMatch(FaultPage.Cell::isAsExpected);
      OUTPUT_OF_PLATFORM.addAll(platform.output());
    }
  }

  /** All of them where a page is written, else every fourteenth, others for each call. */
  private static List<WireFault> ofPlatform(PlatformCall call) {
    List<WireFault> all = List.of(WireFault.values());
    int first = 3 * List.of(PlatformCall.values()).indexOf(call);
    return all.stream()
        .filter(fault -> PAGE.isPresent() || all.indexOf(fault) % 14 == first)
        .toList();
  }

  /** In a heap of which the processes cannot grow beyond what is looked at in the end. */
  private static Map<String, String> inAHeap() {
    Map<String, String> settings = new HashMap<>(settings());
    ServedPair.shortLived().forEach((name, flags) -> settings.put(name, flags + " -Xmx384m"));
    return settings;
  }

  /** Both SDKs, and the JDK, say all that they can. */
  private static Map<String, String> settings() {
    return Map.of(
        "FLOWLOG_DEADLINE_MILLIS",
        String.valueOf(DEADLINE_MILLIS),
        "FLOWLOG_SWEEP_DEADLINE_MILLIS",
        String.valueOf(DEADLINE_MILLIS),
        "AZURE_LOG_LEVEL",
        "verbose",
        "AZURE_HTTP_LOG_DETAIL_LEVEL",
        "body_and_headers",
        "DEBUG",
        "sdk",
        "JAVA_TOOL_OPTIONS",
        "-Djava.util.logging.config.file=" + LOUD);
  }

  private static Path loud() {
    try {
      Path file = Files.createTempFile("loud", ".properties");
      file.toFile().deleteOnExit();
      String console = "java.util.logging.ConsoleHandler";
      return Files.writeString(
          file, "handlers=" + console + "\n.level=ALL\n" + console + ".level=ALL\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One call of each cloud, another for each fault; all of them where a page is written. */
  private static boolean isAsked(WireFault fault, Question question) {
    List<Question> ofItsCloud =
        Arrays.stream(Question.values())
            .filter(other -> other.cloud() == question.cloud())
            .toList();
    int turn = List.of(WireFault.values()).indexOf(fault) % ofItsCloud.size();
    return PAGE.isPresent() || ofItsCloud.indexOf(question) == turn;
  }

  private static void askAll(List<Case> cases) {
    List<CompletableFuture<FaultPage.Cell>> asked = new ArrayList<>();
    for (Case one : cases) {
      pair.line(one.question().cloud())
          .apply(one.number(), one.question().operation(), one.fault());
      asked.add(CompletableFuture.supplyAsync(() -> cell(one), THREADS));
    }
    asked.forEach(cell -> CELLS.add(cell.join()));
  }

  private static FaultPage.Cell cell(Case one) {
    FunctionAnswer answer = ask(one.question(), one.number());
    return one.question().cell(one.fault(), answer);
  }

  private static FunctionAnswer ask(Question question, int number) {
    FunctionClient function = pair.function(question.cloud());
    return question.isSweep()
        ? function.sweep(question.parameters(number))
        : function.get(question.parameters(number));
  }

  private static void askHealthy() {
    for (Question question : Question.values()) {
      FunctionAnswer answer = ask(question, healthy);
      assertThat(question.said(answer))
          .as("%s: %s", question, answer)
          .isEqualTo(WireFault.Reported.VERDICT);
    }
  }

  @AfterAll
  static void stop() {
    THREADS.shutdownNow();
    pair.close();
  }

  @Test
  @Order(1)
  void everyFaultIsReportedAsWhatItIsAndInTime() throws IOException {
    if (PAGE.isPresent()) {
      FaultPage.write(PAGE.get(), CELLS);
    }
    assertThat(CELLS).hasSizeGreaterThanOrEqualTo(2 * WireFault.values().length);
    assertThat(CELLS.stream().filter(cell -> !cell.isAsExpected())).isEmpty();
    assertThat(
            CELLS.stream().filter(cell -> cell.answer().millis() > DEADLINE_MILLIS + SLACK_MILLIS))
        .isEmpty();
  }

  @Test
  @Order(2)
  void afterwardsANormalLookupWorksAndNothingIsLeftBehind() throws InterruptedException {
    for (int i = 0; i < AT_ONCE; i++) {
      askHealthy();
    }
    Thread.sleep(2_000);
    List<Usage> after = pair.served().usage();

    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < after.size(); i++) {
      assertThat(after.get(i).threads()).isLessThanOrEqualTo(before.get(i).threads() + AT_ONCE);
      assertThat(after.get(i).sockets())
          .isLessThanOrEqualTo(before.get(i).sockets() + AT_ONCE + KEPT_CONNECTIONS);
      assertThat(after.get(i).residentMebibytes()).isLessThan(600);
    }
  }

  @Test
  @Order(3)
  void noSecretThatWasSentIsShownAnywhere() {
    List<String> shown = new ArrayList<>(pair.served().output());
    shown.addAll(OUTPUT_OF_PLATFORM);
    assertThat(shown).as("the SDK at its loudest").anyMatch(line -> line.contains("com.azure."));
    for (FaultPage.Cell cell : CELLS) {
      shown.add(cell.answer().response().headers().map() + " " + cell.answer().body());
    }
    for (String disguise : SECRETS.stream().flatMap(WireFaultMatrixTest::disguises).toList()) {
      assertThat(shown).noneMatch(text -> text.toLowerCase(Locale.ROOT).contains(disguise));
    }
  }

  /** As it is, percent-encoded, and what of its Base64 does not depend on what stands around it. */
  private static Stream<String> disguises(String secret) {
    Stream<String> encoded =
        Stream.of("", "a", "ab")
            .map(
                before ->
                    Base64.getEncoder()
                        .encodeToString((before + secret).getBytes(StandardCharsets.UTF_8)))
            .map(text -> text.substring(4, text.length() - 4));
    return Stream.concat(
            Stream.of(
                secret,
                secret.substring(0, secret.length() - 4),
                URLEncoder.encode(secret, StandardCharsets.UTF_8)),
            encoded)
        .map(text -> text.toLowerCase(Locale.ROOT));
  }

  /** A fault, the call that it happens to, and the subscription or region in which it does. */
  private record Case(WireFault fault, Question question, int number) {}
}
