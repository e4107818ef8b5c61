package org.flowlogstatus.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.flowlogstatus.local.cloud.arm.EmbeddedArm;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.EstateWatcher;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.flowlogstatus.local.cloud.vpc.EmbeddedVpc;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code run serve} against clouds of the caller's: retries, concurrency, memory, settings. */
@Timeout(90)
class ServeTest {

  private static final int AT_ONCE = 16;
  private static final int LATE_MILLIS = 1_000;

  private static final int MOST_OF_A_TEST = 100;
  private static final Map<String, String> SETTINGS = Map.of("FLOWLOG_DEADLINE_MILLIS", "8000");

  private static int tests;
  private static CloudPair shared;

  private final FaultyEstate estate = new FaultyEstate(MOST_OF_A_TEST * tests++);

  @BeforeAll
  static void serve() {
    shared = CloudPair.start(new FaultyEstate().estate(), SETTINGS);
  }

  @AfterAll
  static void stop() {
    shared.close();
  }

  private static Fault azure(String operation, FaultKind kind) {
    return Fault.azure(operation, kind);
  }

  private int faulty(String operation, FaultKind kind, UnaryOperator<Fault> how) {
    return estate.add(how.apply(azure(operation, kind)));
  }

  private int faultyAlibaba(String operation, FaultKind kind, UnaryOperator<Fault> how) {
    return estate.add(how.apply(Fault.alibaba(operation, kind)));
  }

  /** The pair that the tests share; it has never asked about what is in this test's estate. */
  private CloudPair holdingTheEstate() {
    shared.hold(estate.estate());
    return shared;
  }

  private static FunctionAnswer ask(CloudPair pair, Question question, int number) {
    return pair.function(question.cloud()).get(question.parameters(number));
  }

  private static int attempts(FunctionAnswer answer) {
    return answer.json().at("/observation/attempts").asInt();
  }

  @Test
  void triesAgainWhatMayMendAndCountsTheAttempts() {
    int down = faulty("queryFlowLogStatus", FaultKind.STATUS, f -> down(f).times(2));
    int cut = faulty("queryFlowLogStatus", FaultKind.CUT_OFF, f -> f.times(1));
    int vague = faulty("queryFlowLogStatus", FaultKind.MISSING_ENABLED, f -> f.times(1));
    int reset = faulty("flowLogs", FaultKind.RESET, f -> f.times(1));
    int downAlibaba = faultyAlibaba("DescribeFlowLogs", FaultKind.STATUS, f -> down(f).times(2));
    int vagueAlibaba =
        faultyAlibaba("GetFlowLogServiceStatus", FaultKind.MISSING_ENABLED, f -> f.times(1));
    int throttled =
        faultyAlibaba("GetFlowLogServiceStatus", FaultKind.STATUS, f -> throttled(f, 1));
    CloudPair pair = holdingTheEstate();
    assertThat(attempts(ask(pair, Question.STATUS_QUERY, down))).isEqualTo(3);
    assertThat(attempts(ask(pair, Question.STATUS_QUERY, cut))).isEqualTo(2);
    assertThat(attempts(ask(pair, Question.STATUS_QUERY, vague))).isEqualTo(2);
    assertThat(ask(pair, Question.FLOW_LOGS, reset).status()).isEqualTo(200);
    assertThat(attempts(ask(pair, Question.LOGS_OF_A_REGION, downAlibaba))).isEqualTo(3);
    assertThat(attempts(ask(pair, Question.SERVICE_STATUS, vagueAlibaba))).isEqualTo(2);

    FunctionAnswer afterAWait = ask(pair, Question.SERVICE_STATUS, throttled);
    assertThat(attempts(afterAWait)).isEqualTo(2);
    assertThat(afterAWait.millis()).isBetween(1_000L, 5_000L);
  }

  @Test
  void triesAnInvalidAnswerOnceMoreAndNoOftener() {
    int azure = faulty("queryFlowLogStatus", FaultKind.EMPTY, f -> f);
    int alibaba = faultyAlibaba("GetFlowLogServiceStatus", FaultKind.EMPTY, f -> f);
    CloudPair pair = holdingTheEstate();
    ask(pair, Question.STATUS_QUERY, azure).isProblem(502, "PROVIDER_RESPONSE_INVALID");
    ask(pair, Question.SERVICE_STATUS, alibaba).isProblem(502, "PROVIDER_RESPONSE_INVALID");

    assertThat(pair.armCalls().count("queryFlowLogStatus")).isEqualTo(2);
    assertThat(pair.vpcCalls().count("GetFlowLogServiceStatus")).isEqualTo(2);
  }

  @Test
  void neverTriesAgainWhatCannotMend() {
    int azure = faulty("networkWatchers", FaultKind.STATUS, f -> f.error(403, "Oops", "No."));
    int alibaba =
        faultyAlibaba("DescribeVpcs", FaultKind.STATUS, f -> f.error(400, "Forbidden.RAM", "No."));
    CloudPair pair = holdingTheEstate();
    ask(pair, Question.WATCHERS, azure).isProblem(403, "ACCESS_DENIED");
    ask(pair, Question.VPCS, alibaba).isProblem(403, "ACCESS_DENIED");

    assertThat(pair.armCalls().count("networkWatchers")).isEqualTo(1);
    assertThat(pair.vpcCalls().count("DescribeVpcs")).isEqualTo(1);
  }

  @Test
  void doesNotWaitForWhatComesAfterTheDeadline() {
    int azure = faulty("flowLogs", FaultKind.STATUS, f -> throttled(f, 600));
    int alibaba = faultyAlibaba("DescribeFlowLogs", FaultKind.STATUS, f -> throttled(f, 600));
    try (CloudPair pair = CloudPair.start(estate.estate(), SETTINGS)) {
      for (FunctionAnswer answer :
          List.of(
              ask(pair, Question.FLOW_LOGS, azure),
              ask(pair, Question.LOGS_OF_A_REGION, alibaba))) {
        answer.isProblem(429, "THROTTLED");
        assertThat(answer.json().path("retryAfterSeconds").asInt()).isEqualTo(600);
        assertThat(answer.millis()).isLessThan(4_000);
      }
    }
  }

  /** Where the cloud asks for no wait, the function waits its own. */
  @Test
  void makesNoStormOfCalls() {
    int retried = faulty("queryFlowLogStatus", FaultKind.STATUS, f -> throttled(f, 0).times(99));
    int polled = faulty("queryFlowLogStatus", FaultKind.ENDLESS_202, f -> f);
    estate.add();
    try (CloudPair pair =
        CloudPair.start(
            estate.estate(),
            Map.of("FLOWLOG_DEADLINE_MILLIS", "3000"),
            CloudPair.armOptions().withPollSeconds(0))) {
      ask(pair, Question.STATUS_QUERY, retried).isProblem(429, "THROTTLED");
      ask(pair, Question.STATUS_QUERY, polled).isProblem(504, "PROVIDER_TIMEOUT");

      assertThat(pair.armCalls().total()).isLessThan(30);
    }
  }

  @Test
  void servesSixteenAtOnce() {
    List<CompletableFuture<FunctionAnswer>> answers = new ArrayList<>();
    int azure = faulty("queryFlowLogStatus", FaultKind.LATE, f -> f.delayMillis(LATE_MILLIS));
    int alibaba =
        faultyAlibaba("GetFlowLogServiceStatus", FaultKind.LATE, f -> f.delayMillis(LATE_MILLIS));
    ExecutorService threads = Executors.newFixedThreadPool(2 * AT_ONCE);
    CloudPair pair = holdingTheEstate();
    try {
      ask(pair, Question.STATUS_QUERY, azure);
      ask(pair, Question.SERVICE_STATUS, alibaba);
      for (int i = 0; i < AT_ONCE; i++) {
        answers.add(
            CompletableFuture.supplyAsync(() -> ask(pair, Question.STATUS_QUERY, azure), threads));
        answers.add(
            CompletableFuture.supplyAsync(
                () -> ask(pair, Question.SERVICE_STATUS, alibaba), threads));
      }

      assertThat(answers)
          .allSatisfy(
              answer -> {
                assertThat(answer.join().status()).as("%s", answer.join()).isEqualTo(200);
                assertThat(answer.join().millis()).isLessThan(4 * LATE_MILLIS);
              });
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void remembersTheWatcherAndForgetsItWhenItMoves() {
    int number = estate.add();
    Estate before = estate.estate();
    EmbeddedArm first = EmbeddedArm.start(before, CloudPair.armOptions(), 0);
    try (EmbeddedVpc vpc = EmbeddedVpc.start(before, CloudPair.vpcOptions(), 0);
        ServedPair served = ServedPair.start(Map.of(), first.endpoint(), vpc.endpoint())) {
      FunctionClient function = FunctionClient.azure(served.azure());
      Map<String, String> lookup = Question.STATUS_QUERY.parameters(number);
      function.get(lookup).isVerdict("ENABLED", "LOGGING");
      assertThat(first.calls().count("networkWatchers")).isEqualTo(1);

      function.get(lookup).isVerdict("ENABLED", "LOGGING");
      assertThat(first.calls().count("networkWatchers")).isEqualTo(1);
      assertThat(first.calls().count("queryFlowLogStatus")).isEqualTo(2);

      first.close();
      try (EmbeddedArm second =
          EmbeddedArm.start(moved(before), CloudPair.armOptions(), first.endpoint().getPort())) {
        function.get(lookup).isVerdict("ENABLED", "LOGGING");
        assertThat(second.calls().count("networkWatchers")).isEqualTo(1);
      }
    }
  }

  /**
   * As in the real worker, where a class that does not start would make every call hang; and as on
   * Function Compute, which answers 200 where an initializer fails.
   */
  @Test
  void bothNameAllBadSettingsInEveryAnswer() {
    Map<String, String> both =
        Map.of(
            "FLOWLOG_DEADLINE_MILLIS", "soon",
            "FLOWLOG_SWEEP_DEADLINE_MILLIS", "0",
            "FLOWLOG_MIN_RETENTION_DAYS", "-1");
    Map<String, String> azure =
        Map.of(
            "FLOWLOG_AZURE_SUBSCRIPTIONS", "*,production",
            "FLOWLOG_AZURE_EXCLUDED_SUBSCRIPTIONS", "production");
    String role = "acs:ram::2000000000000001:role/";
    Map<String, String> alibaba =
        Map.of(
            "FLOWLOG_ALIBABA_ROLES", role + "production," + role + "staging",
            "FLOWLOG_ALIBABA_REGIONS", "cn-hangzhou,,Frankfurt",
            "FC_REGION", "Frankfurt");
    Map<String, String> settings = new HashMap<>(both);
    settings.putAll(azure);
    settings.putAll(alibaba);
    try (ServedPair served = serve(settings)) {
      FunctionAnswer ofAzure = FunctionClient.azure(served.azure()).get("");
      assertNamed(ofAzure, both);
      assertNamed(ofAzure, azure);
      FunctionAnswer ofAlibaba = FunctionClient.alibaba(served.alibaba()).get("");
      assertNamed(ofAlibaba, both);
      assertNamed(ofAlibaba, alibaba);
    }
  }

  private static ServedPair serve(Map<String, String> settings) {
    return ServedPair.start(settings, List.of("serve", "--azure-port", "0", "--alibaba-port", "0"));
  }

  private static void assertNamed(FunctionAnswer answer, Map<String, String> settings) {
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body())
        .contains("INTERNAL_ERROR", "settings")
        .contains(settings.keySet())
        .doesNotContain("production", "soon", "Frankfurt");
  }

  private static Fault down(Fault fault) {
    return fault.error(503, "ServiceUnavailable", "Later.");
  }

  private static Fault throttled(Fault fault, int seconds) {
    return fault
        .error(400, "Throttling.User", "Slower.")
        .header("Retry-After", String.valueOf(seconds))
        .times(seconds > 10 ? Integer.MAX_VALUE : 1);
  }

  /** The same estate, with its watchers in another group and under another name. */
  private static Estate moved(Estate estate) {
    return estate.with(
        new AzureEstate(estate.azure().subscriptions().stream().map(ServeTest::moved).toList()));
  }

  private static AzureEstate.Subscription moved(AzureEstate.Subscription held) {
    return new AzureEstate.Subscription(
        held.subscriptionId(),
        held.displayName(),
        held.networkWatchers().stream()
            .map(w -> new EstateWatcher("other", "moved", w.location(), w.flowLogs()))
            .toList(),
        held.networkSecurityGroups(),
        held.virtualNetworks(),
        held.networkInterfaces());
  }
}
