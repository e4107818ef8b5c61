package org.flowlogstatus.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which reason an error answer has: the code decides before the status. */
class ErrorsGoldenTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Codes that are in no row of the table: of these the HTTP status decides. */
  private static final Set<String> UNDECIDED =
      Set.of(
          "NetworkWatcherCountLimitReached",
          "NsgFlowLogCreationBlocked",
          "TooManyRequests",
          "PreconditionFailed",
          "Conflict",
          "MissingSubscriptionRegistration",
          "MissingParameter",
          "InvalidParameter",
          "InvalidTimeStamp.Expired",
          "SignatureNonceUsed",
          "InvalidVpcId.Malformed",
          "InvalidInstanceType");

  @ParameterizedTest
  @MethodSource("azureRows")
  void anErrorOfAzure(JsonNode row) {
    hold(row, Pipeline.azure(), azureBody(row));
  }

  @ParameterizedTest
  @MethodSource("alibabaRows")
  void anErrorOfAlibabaCloud(JsonNode row) {
    hold(row, Pipeline.alibaba(), alibabaBody(row));
  }

  @ParameterizedTest
  @MethodSource("rowsWithoutCode")
  void withoutACodeTheStatusDecides(JsonNode row) {
    for (String body : List.of("", "null", "<html>Forbidden</html>", "{}", "{\"error\":5}", "[]")) {
      hold(row, Pipeline.azure(), body);
      hold(row, Pipeline.alibaba(), body);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"Code\":\"Forbidden\"", "{\"Code\":7}", "{\"Code\":\" \"}"})
  void aCodeThatCannotBeReadIsNone(String body) {
    assertThat(Pipeline.alibaba().failure(503, body).reason().name()).isEqualTo("PROVIDER_ERROR");
  }

  @Test
  void everyCodeHasASource() {
    Stream.of("azure", "alibaba")
        .flatMap(ErrorsGoldenTest::rows)
        .forEach(row -> assertThat(row.path("source").asText()).as(code(row)).isNotBlank());
  }

  /** A body that is an error's is no answer, whatever its HTTP status and what stands beside it. */
  @ParameterizedTest
  @MethodSource("codesThatDecide")
  void anErrorInASuccess(JsonNode row) {
    Pipeline azure = Pipeline.azure();
    Pipeline alibaba = Pipeline.alibaba();
    String reason = row.required("reason").textValue();
    String beside =
        "\"value\":[],\"Enabled\":true,\"TotalCount\":\"0\",\"FlowLogs\":{\"FlowLog\":[]},";
    if (row.required("cloud").textValue().equals("azure")) {
      String body = "{" + beside + azureBody(row).substring(1);
      assertThat(azure.failure(200, body).reason().name()).isEqualTo(reason);
    } else {
      String body = "{" + beside + alibabaBody(row).substring(1);
      assertThat(alibaba.failure(200, body).reason().name()).isEqualTo(reason);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Code\":\"SomethingNew\",\"Enabled\":true}",
        "{\"Code\":7,\"Enabled\":true}",
        "{\"Success\":\"false\",\"Enabled\":true}",
        "{\"Success\":false,\"Enabled\":true}",
        "{\"Success\":\"\",\"Enabled\":true}",
        "{\"Success\":1,\"Enabled\":true}",
        "{\"Success\":{},\"Enabled\":true}"
      })
  void whatSaysThatItFailedIsNoAnswer(String body) {
    assertThat(Pipeline.alibaba().failure(200, body).reason().name())
        .isEqualTo("PROVIDER_RESPONSE_INVALID");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error\":{}}",
        "{\"error\":\"no\",\"value\":[]}",
        "{\"error\":{\"code\":\"New\"}}"
      })
  void anErrorObjectOfAzureIsNoAnswer(String body) {
    assertThat(Pipeline.azure().failure(200, body).reason().name())
        .isEqualTo("PROVIDER_RESPONSE_INVALID");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Success\":\"true\",\"Code\":\"\",\"Enabled\":true}",
        "{\"Success\":true,\"Code\":null,\"Enabled\":true}",
        "{\"Success\":null,\"Enabled\":true}"
      })
  void anEmptyErrorIsNone(String body) throws CheckFailure {
    assertThat(Pipeline.alibaba().object(body).path("Enabled").asBoolean()).isTrue();
  }

  static Stream<JsonNode> codesThatDecide() {
    return Stream.of("azure", "alibaba")
        .flatMap(cloud -> rows(cloud).map(row -> (JsonNode) ((ObjectNode) row).put("cloud", cloud)))
        .filter(row -> !UNDECIDED.contains(row.required("code").textValue()));
  }

  static Stream<JsonNode> azureRows() {
    return Stream.concat(rows("azure"), rows("alikeButNot"));
  }

  static Stream<JsonNode> alibabaRows() {
    return Stream.concat(rows("alibaba"), rows("alikeButNot"));
  }

  static Stream<JsonNode> rowsWithoutCode() {
    return rows("byStatusAlone");
  }

  private static Stream<JsonNode> rows(String table) {
    return GoldenFiles.rows("errors.json", table);
  }

  private static void hold(JsonNode row, Pipeline pipeline, String body) {
    CheckFailure failure = pipeline.failure(row.required("status").intValue(), body);
    assertThat(failure.reason().name()).isEqualTo(row.required("reason").textValue());
    SchemaAssert.assertProblem(pipeline.problem(failure));
  }

  private static String azureBody(JsonNode row) {
    ObjectNode body = NODES.objectNode();
    body.putObject("error").put("code", code(row)).put("message", "as Azure words it");
    return body.toString();
  }

  private static String alibabaBody(JsonNode row) {
    ObjectNode body = NODES.objectNode();
    body.put("RequestId", "5F0C4E1E").put("Code", code(row)).put("Message", "as Alibaba words it");
    return body.toString();
  }

  private static String code(JsonNode row) {
    return row.required("code").textValue();
  }
}
