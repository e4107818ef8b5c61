package org.flowlogstatus.local.cloud.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.cloud.arm.ArmClient.securityGroup;

import com.fasterxml.jackson.databind.JsonNode;
import org.flowlogstatus.local.cloud.Answer;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;
import org.junit.jupiter.api.Test;

/** The status query: at once, or by 202 and Location. */
class StatusQueryTest {

  private final Estate estate = Estate.bundled().withoutFaults();

  @Test
  void aLogIsAnsweredAsItIsWritten() {
    try (ArmClient client = ArmClient.of(estate)) {
      JsonNode result = client.status(securityGroup("web")).json();
      assertThat(result.path("targetResourceId").asText())
          .isEqualToIgnoringCase(securityGroup("web"))
          .contains("/resourcegroups/");
      assertThat(result.at("/properties/enabled").booleanValue()).isTrue();
      assertThat(result.at("/properties/retentionPolicy/days").intValue()).isEqualTo(90);
      assertThat(result.at("/properties").has("provisioningState")).isFalse();
      assertThat(
              result
                  .at("/flowAnalyticsConfiguration/networkWatcherFlowAnalyticsConfiguration")
                  .path("enabled")
                  .booleanValue())
          .isTrue();
    }
  }

  @Test
  void aGroupWithoutALogIsOffAndStoredNowhere() {
    try (ArmClient client = ArmClient.of(estate)) {
      assertThat(client.status(securityGroup("fresh")).json().path("properties"))
          .isEqualTo(Json.object().put("storageId", "").put("enabled", false));
    }
  }

  @Test
  void theResultOfA202IsAtItsLocation() {
    try (ArmClient client = ArmClient.of(estate)) {
      Answer first = client.status(securityGroup("ledger"));
      assertThat(first.status()).isEqualTo(202);
      assertThat(first.response().body()).isEqualTo("null");
      assertThat(first.header("Retry-After")).isEqualTo("0");
      Answer second = client.follow(first.header("Location"));
      assertThat(second.status()).isEqualTo(202);
      Answer third = client.follow(second.header("Location"));
      assertThat(third.status()).isEqualTo(200);
      assertThat(third.json().at("/properties/enabled").booleanValue()).isTrue();
      String unknown =
          first.header("Location").replaceFirst("operationResults/.", "operationResults/x");
      assertThat(client.follow(unknown).armError()).isEqualTo("404 NotFound");
    }
  }
}
