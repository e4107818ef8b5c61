package org.flowlogstatus.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.estate.LookupExample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the estate that ships, slow ones too, as the estate's file says. */
@Timeout(60)
class ExamplesTest {

  private static final Map<String, String> SETTINGS = Map.of("FLOWLOG_DEADLINE_MILLIS", "4000");

  private static CloudPair pair;

  @BeforeAll
  static void start() {
    pair = CloudPair.start(Estate.bundled(), SETTINGS);
  }

  @AfterAll
  static void stop() {
    pair.close();
  }

  static Stream<LookupExample> examples() {
    return Estate.bundled().examples().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void answersAsTheEstateSays(LookupExample example) {
    LookupExample.Expectation expected = example.expect();

    FunctionAnswer answer = ask(example);

    if (expected.status().isPresent()) {
      answer.isVerdict(expected.status().get(), expected.reason());
      assertThat(answer.findings()).isEqualTo(expected.findings().stream().sorted().toList());
    } else {
      answer.isProblem(expected.httpStatus(), expected.reason());
    }
  }

  private static FunctionAnswer ask(LookupExample example) {
    FunctionClient function = pair.function(example.provider());
    return example.method().orElse("GET").equals("POST")
        ? function.post(new String(body(example), java.nio.charset.StandardCharsets.UTF_8))
        : function.get(example.request());
  }

  private static byte[] body(LookupExample example) {
    var body = Json.object();
    example.request().forEach(body::put);
    return Json.bytes(body);
  }
}
