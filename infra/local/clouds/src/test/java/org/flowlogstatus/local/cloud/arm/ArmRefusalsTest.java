package org.flowlogstatus.local.cloud.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.cloud.arm.ArmClient.NETWORK;
import static org.flowlogstatus.local.cloud.arm.ArmClient.WATCHER;
import static org.flowlogstatus.local.cloud.arm.ArmClient.id;

import java.net.http.HttpRequest.BodyPublishers;
import org.flowlogstatus.local.cloud.Answer;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.http.RateLimit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ARM refuses, and with which words. */
class ArmRefusalsTest {

  private static final String LIST = NETWORK + "networkWatchers?api-version=2025-03-01";

  private final ArmClient client = ArmClient.of(Estate.bundled().withoutFaults());

  @AfterEach
  void stop() {
    client.close();
  }

  @Test
  void aRequestWithoutAToken() {
    Answer answer = Answer.to(client.bare(LIST));
    assertThat(answer.armError()).isEqualTo("401 AuthenticationFailed");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer ");
  }

  @ParameterizedTest
  @CsvSource({
    "Bearer another, 401 InvalidAuthenticationToken",
    "Basic YTpi,     401 AuthenticationFailedInvalidHeader"
  })
  void aWrongToken(String authorization, String error) {
    Answer answer = Answer.to(client.bare(LIST).header("Authorization", authorization));
    assertThat(answer.armError()).isEqualTo(error);
    assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
  }

  @ParameterizedTest
  @CsvSource({
    "'',                        400 MissingApiVersionParameter",
    "?api-version=,             400 MissingApiVersionParameter",
    "?api-version=2019-13-01,   400 NoRegisteredProviderFound",
    "?api-version=latest,       400 NoRegisteredProviderFound"
  })
  void anApiVersionThatDoesNotExist(String query, String error) {
    assertThat(Answer.to(client.request(NETWORK + "networkWatchers" + query)).armError())
        .isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource({"2023-09-01", "2025-01-01", "2025-03-01", "2025-05-01", "2025-07-01"})
  void takesTheApiVersionsOfTheLastYears(String version) {
    String list = NETWORK + "networkWatchers?api-version=" + version;
    assertThat(Answer.to(client.request(list)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/nowhere, 404 MissingSubscription",
    "/subscriptions/11111111-1111-1111-1111-111111111111/providers/Microsoft.Network/moons, 404 InvalidResourceType",
    "/subscriptions/11111111-1111-1111-1111-111111111111/providers/Microsoft.Moon/moons, 404 InvalidResourceNamespace",
    "/subscriptions/production/providers/Microsoft.Network/networkWatchers, 400 InvalidSubscriptionId",
    "/subscriptions/99999999-1111-1111-1111-111111111111/providers/Microsoft.Network/networkWatchers, 404 SubscriptionNotFound"
  })
  void aPathThatLeadsNowhere(String path, String error) {
    assertThat(client.get(path).armError()).isEqualTo(error);
  }

  @Test
  void aResourceThatIsMissingAtEachLevel() {
    assertThat(client.get(id("nothing", "networkSecurityGroups/web")).armError())
        .isEqualTo("404 ResourceGroupNotFound");
    assertThat(client.get(id("shop", "networkSecurityGroups/ghost")).armError())
        .isEqualTo("404 ResourceNotFound");
    assertThat(client.get(id("shop", "virtualNetworks/hub/subnets/ghost")).armError())
        .isEqualTo("404 ResourceNotFound");
    assertThat(client.get(id("shop", "networkWatchers/ghost/flowLogs")).armError())
        .isEqualTo("404 ParentResourceNotFound");
    assertThat(client.get(WATCHER + "/flowLogs/ghost").armError())
        .isEqualTo("404 ResourceNotFound");
  }

  @Test
  void aMethodThatTheRouteDoesNotTake() {
    Answer answer = Answer.to(client.request(LIST).DELETE());
    assertThat(answer.armError()).isEqualTo("405 MethodNotAllowed");
    assertThat(answer.header("Allow")).isEqualTo("GET");
    Answer read = client.get(WATCHER + "/queryFlowLogStatus");
    assertThat(read.status()).isEqualTo(405);
    assertThat(read.header("Allow")).isEqualTo("POST");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "not json,                              400 InvalidRequestContent",
        "[],                                    400 InvalidRequestContent",
        "{},                                    400 InvalidRequestFormat",
        "{\"targetResourceId\": 1},             400 InvalidRequestFormat",
        "{\"targetResourceId\": \"web\"},       400 LinkedInvalidPropertyId"
      })
  void aStatusQueryWhoseBodyIsWrong(String body, String error) {
    assertThat(client.query(body).armError()).isEqualTo(error);
  }

  @Test
  void aStatusQueryAboutAWrongTarget() {
    assertThat(client.status(id("shop", "virtualNetworks/hub")).armError())
        .isEqualTo("400 TargetResourceTypeNotSupported");
    assertThat(client.status(ArmClient.securityGroup("ghost")).armError())
        .isEqualTo("404 ResourceNotFound");
    assertThat(client.status(ArmClient.securityGroup("harbour")).armError())
        .isEqualTo("400 TargetResourceRegionMismatch");
    assertThat(client.post(id("NetworkWatcherRG", "networkWatchers/ghost"), "{}").armError())
        .isEqualTo("404 ResourceNotFound");
  }

  @Test
  void aStatusQueryThatIsNotJson() {
    var form =
        client
            .request(WATCHER + "/queryFlowLogStatus?api-version=2025-01-01")
            .POST(BodyPublishers.ofString("{}"));
    assertThat(Answer.to(form).armError()).isEqualTo("415 UnsupportedMediaType");
  }

  @Test
  void moreReadsThanTheBucketHolds() {
    ArmOptions two =
        ArmOptions.of(ArmClient.TOKEN).withLimits(new RateLimit(2, 0.1), new RateLimit(1, 0.1));
    try (ArmClient limited = ArmClient.of(Estate.bundled(), two)) {
      String list = NETWORK + "networkWatchers";
      String remaining = "x-ms-ratelimit-remaining-subscription-reads";
      assertThat(limited.get(list).header(remaining)).isEqualTo("1");
      assertThat(limited.get(list).header(remaining)).isEqualTo("0");
      Answer refused = limited.get(list);
      assertThat(refused.armError()).isEqualTo("429 SubscriptionRequestsThrottled");
      assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 10);
      Answer write = limited.status(ArmClient.securityGroup("web"));
      assertThat(write.status()).as("writes have a bucket of their own").isEqualTo(200);
      assertThat(write.header("x-ms-ratelimit-remaining-subscription-writes")).isEqualTo("0");
    }
  }

  @Test
  void everyAnswerNamesTheRequest() {
    Answer refused = Answer.to(client.bare("/nowhere"));
    assertThat(refused.header("x-ms-request-id")).hasSize(36);
    assertThat(refused.header("x-ms-correlation-request-id")).hasSize(36);
  }
}
