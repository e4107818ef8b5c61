package org.flowlogstatus.azure.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.flowlogstatus.local.cloud.fixture.Outage;
import org.flowlogstatus.local.cloud.fixture.Results;
import org.flowlogstatus.local.cloud.generate.EstateGenerator;
import org.flowlogstatus.local.cloud.generate.EstateGenerator.AzureScale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One list of a subscription cannot be read: exactly the targets that depend on it are UNKNOWN, the
 * others are as in the sweep where all is well.
 */
@Timeout(30)
class OutagesTest {

  private static final String FIRST = "00000001-0000-4000-8000-000000000000";
  private static final String SECOND = "00000002-0000-4000-8000-000000000000";
  private static final String LOST = "region1";
  private static final int DEADLINE_MILLIS = 2500;
  private static final Map<String, String> SETTINGS =
      Map.of("FLOWLOG_SWEEP_DEADLINE_MILLIS", Integer.toString(DEADLINE_MILLIS));
  private static final Estate ESTATE = EstateGenerator.azure(7, new AzureScale(2, 3, 8, 4, 2, 1));
  private static final Results HEALTHY = sweep(Map.of(), ESTATE, FIRST).results();

  @ParameterizedTest
  @EnumSource(Outage.class)
  void flowLogsOfOneRegion(Outage outage) {
    Swept swept = sweep(ESTATE.with(outage.ofAzure("flowLogs").inRegion(LOST)), FIRST);
    assertOneProblem(swept, outage, "flowLogs");
    assertThat(swept.problem().path("scope").path("region").asText()).isEqualTo(LOST);
    assertThat(swept.results().byId()).hasSameSizeAs(HEALTHY.byId());
    swept
        .results()
        .byId()
        .forEach(
            (id, result) -> {
              if (Results.region(result).equals(LOST)) {
                assertThat(result.path("status").asText()).as(id).isEqualTo("UNKNOWN");
                assertThat(Results.reason(result)).as(id).isEqualTo(outage.reason());
                assertThat(Results.coverage(result)).as(id).isEqualTo("UNKNOWN");
                assertThat(result.path("enabled").isNull()).as(id).isTrue();
              } else {
                assertThat(result).as(id).isEqualTo(HEALTHY.at(id));
              }
            });
  }

  @ParameterizedTest
  @EnumSource(Outage.class)
  void networkSecurityGroups(Outage outage) {
    Swept swept = sweep(ESTATE.with(outage.ofAzure("networkSecurityGroups")), FIRST);
    assertOneProblem(swept, outage, "networkSecurityGroups");
    assertThat(swept.results().byId()).isEqualTo(healthy("virtualNetwork"));
  }

  @ParameterizedTest
  @EnumSource(Outage.class)
  void virtualNetworks(Outage outage) {
    Swept swept = sweep(ESTATE.with(outage.ofAzure("virtualNetworks")), FIRST);
    assertOneProblem(swept, outage, "virtualNetworks");
    assertThat(swept.results().byId().keySet()).isEqualTo(healthy("networkSecurityGroup").keySet());
    assertVerdictsAsBefore(swept);
  }

  @ParameterizedTest
  @EnumSource(Outage.class)
  void networkInterfaces(Outage outage) {
    Swept swept = sweep(ESTATE.with(outage.ofAzure("networkInterfaces")), FIRST);
    assertOneProblem(swept, outage, "networkInterfaces");
    assertThat(swept.results().byId().keySet()).isEqualTo(HEALTHY.byId().keySet());
    assertVerdictsAsBefore(swept);
  }

  /** A list that is cut off after its first page says nothing at all. */
  @Test
  void aSecondPageThatIsRefusedTakesTheListWithIt() {
    Fault fault = Outage.REFUSED.ofAzure("networkSecurityGroups").onPage(2);
    try (EmbeddedAzure clouds = EmbeddedAzure.of(ESTATE.with(fault), 5)) {
      JsonNode report = clouds.report(FIRST);
      assertThat(Results.of(report).byId()).isEqualTo(healthy("virtualNetwork"));
    }
  }

  @ParameterizedTest
  @EnumSource(Outage.class)
  void watchersOfOneSubscriptionAmongTwo(Outage outage) {
    Swept swept =
        sweep(ESTATE.with(outage.ofAzure("networkWatchers").inSubscription(FIRST)), FIRST, SECOND);
    assertOneProblem(swept, outage, "networkWatchers");
    assertThat(swept.problem().path("scope").path("subscriptionId").asText()).isEqualTo(FIRST);
    assertThat(swept.report().path("accountId").isNull()).isTrue();
    assertThat(swept.results().byId()).isEqualTo(sweep(ESTATE, SECOND).results().byId());
  }

  /** What waits for the one subscription's logs must not hold up those of the other. */
  @Test
  void aRegionThatHangsInOneSubscriptionDelaysNoOther() {
    Fault fault = Fault.azure("flowLogs", FaultKind.HANG).inSubscription(FIRST);
    Swept swept = sweep(ESTATE.with(fault), FIRST, SECOND);
    Results alone = sweep(ESTATE, SECOND).results();
    assertThat(alone.byId()).isNotEmpty();
    alone.byId().forEach((id, result) -> assertThat(swept.results().at(id)).isEqualTo(result));
  }

  static Stream<Arguments> watchersOfTheOnlySubscription() {
    return Stream.of(
        Arguments.of(Outage.REFUSED, 403),
        Arguments.of(Outage.THROTTLED_FOR_EVER, 429),
        Arguments.of(Outage.RESET, 502),
        Arguments.of(Outage.CUT_OFF, 502),
        Arguments.of(Outage.HANGS, 504));
  }

  @ParameterizedTest
  @MethodSource
  void watchersOfTheOnlySubscription(Outage outage, int status) {
    try (EmbeddedAzure clouds = EmbeddedAzure.of(ESTATE.with(outage.ofAzure("networkWatchers")))) {
      var reply = clouds.function(SETTINGS).sweep(List.of(FIRST));
      assertThat(reply.status()).isEqualTo(status);
      assertThat(EmbeddedAzure.json(reply.body()).path("reason").asText())
          .isEqualTo(outage.reason());
    }
  }

  /** The verdict rests on the flow logs alone; the coverage may become unknown, and only that. */
  private static void assertVerdictsAsBefore(Swept swept) {
    Set<String> lost = Set.of("UNKNOWN");
    swept
        .results()
        .byId()
        .forEach(
            (id, result) -> {
              ObjectNode before = HEALTHY.at(id);
              assertThat(Results.verdict(result)).as(id).isEqualTo(Results.verdict(before));
              assertThat(Results.coverage(result))
                  .as(id)
                  .matches(now -> lost.contains(now) || now.equals(Results.coverage(before)));
            });
    Predicate<JsonNode> byItself =
        result -> Results.reason(result).equals("LOGGING") && covered(result);
    assertThat(swept.results().byId().values().stream().filter(byItself)).isNotEmpty();
    assertThat(swept.results().byId().values())
        .extracting(Results::coverage)
        .as("what depends on the list is not settled without it")
        .contains("UNKNOWN");
  }

  private static boolean covered(JsonNode result) {
    return Results.coverage(result).equals("COVERED");
  }

  private static void assertOneProblem(Swept swept, Outage outage, String list) {
    assertThat(swept.report().path("complete").asBoolean()).isFalse();
    assertThat(swept.report().path("problems")).hasSize(1);
    assertThat(Results.reason(swept.problem())).isEqualTo(outage.reason());
    assertThat(swept.problem().path("scope").path("list").asText()).isEqualTo(list);
    assertThat(swept.millis()).isLessThan(DEADLINE_MILLIS + 500L);
  }

  private static Map<String, ObjectNode> healthy(String type) {
    Map<String, ObjectNode> those = new java.util.TreeMap<>(HEALTHY.byId());
    those.values().removeIf(result -> !Results.type(result).equals(type));
    return those;
  }

  private static Swept sweep(Estate estate, String... subscriptions) {
    return sweep(SETTINGS, estate, subscriptions);
  }

  private static Swept sweep(Map<String, String> settings, Estate estate, String... subscriptions) {
    try (EmbeddedAzure clouds = EmbeddedAzure.of(estate)) {
      clouds.calls().clear();
      long start = System.nanoTime();
      JsonNode report =
          EmbeddedAzure.report(clouds.function(settings).sweep(List.of(subscriptions)));
      return new Swept(report, (System.nanoTime() - start) / 1_000_000);
    }
  }

  private record Swept(JsonNode report, long millis) {

    Results results() {
      return Results.of(report);
    }

    JsonNode problem() {
      return report.path("problems").path(0);
    }
  }
}
