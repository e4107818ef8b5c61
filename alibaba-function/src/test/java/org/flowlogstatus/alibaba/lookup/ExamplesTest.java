package org.flowlogstatus.alibaba.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.LookupExample;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the estate that ships, as the estate's file says. */
@Timeout(60)
class ExamplesTest {
  private static EmbeddedAlibaba cloud;

  @BeforeAll
  static void start() {
    cloud = EmbeddedAlibaba.of(Estate.bundled());
  }

  @AfterAll
  static void stop() {
    cloud.close();
  }

  static Stream<LookupExample> examples() {
    return Estate.bundled().examples().stream()
        .filter(example -> example.provider() == Cloud.ALIBABA);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void answersAsTheEstateSays(LookupExample example) {
    LookupExample.Expectation expected = example.expect();

    Reply reply =
        cloud
            .function(Map.of("FLOWLOG_DEADLINE_MILLIS", "4000", "FC_REGION", "cn-hangzhou"))
            .lookup(example.request());

    JsonNode answer = EmbeddedAlibaba.json(reply.body());
    assertThat(reply.status()).as(reply.body()).isEqualTo(expected.httpStatus());
    assertThat(answer.path("reason").asText()).isEqualTo(expected.reason());
    if (expected.status().isPresent()) {
      assertThat(answer.path("status").asText()).isEqualTo(expected.status().get());
      assertThat(answer.path("findings").findValuesAsText("code"))
          .containsExactlyInAnyOrderElementsOf(expected.findings());
    }
  }
}
