package org.flowlogstatus.local.cloud.functiontest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.LookupExample;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the estate that ships, as the estate's file says. */
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class LookupExamples {
  private static final Map<String, String> SETTINGS =
      Map.of("FLOWLOG_DEADLINE_MILLIS", "4000", "FC_REGION", "cn-hangzhou");

  private final Cloud provider;
  private final EmbeddedCloud cloud;

  /**
   * The examples of one cloud.
   *
   * @param cloud holds the estate that ships
   */
  protected LookupExamples(Cloud provider, EmbeddedCloud cloud) {
    this.provider = provider;
    this.cloud = cloud;
  }

  @AfterAll
  void stop() {
    cloud.close();
  }

  Stream<LookupExample> examples() {
    return Estate.bundled().examples().stream().filter(example -> example.provider() == provider);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void answersAsTheEstateSays(LookupExample example) {
    LookupExample.Expectation expected = example.expect();

    Reply reply = cloud.function(SETTINGS).lookup(example.request());

    JsonNode answer = EmbeddedCloud.json(reply.body());
    assertThat(reply.status()).as(reply.body()).isEqualTo(expected.httpStatus());
    assertThat(answer.path("reason").asText()).isEqualTo(expected.reason());
    if (expected.status().isPresent()) {
      assertThat(answer.path("status").asText()).isEqualTo(expected.status().get());
      assertThat(answer.path("findings").findValuesAsText("code"))
          .containsExactlyInAnyOrderElementsOf(expected.findings());
    }
  }
}
