package org.flowlogstatus.azure.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.resourcemanager.network.fluent.models.FlowLogInformationInner;
import com.azure.resourcemanager.network.fluent.models.FlowLogInner;
import com.azure.resourcemanager.network.models.FlowLogFormatParameters;
import com.azure.resourcemanager.network.models.RetentionPolicyParameters;
import com.azure.resourcemanager.network.models.TrafficAnalyticsProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.AzureFlowLogReader;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.LogState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every golden answer that we read says the same through the models of Microsoft's SDK, wherever
 * they can tell. They read an absent {@code enabled} as {@code false}, which is why no verdict
 * rests on them.
 */
class SdkModelsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path GOLDEN =
      Path.of("..", "shared", "src", "test", "resources", "golden", "azure");

  @ParameterizedTest(name = "{0}")
  @MethodSource("statusAnswers")
  void aStatusAnswerSaysTheSame(Body body) throws IOException {
    FlowLog log = status(body).orElseThrow();
    FlowLogInformationInner model = FlowLogInformationInner.fromJson(reader(body.json()));

    assertThat(model.targetResourceId()).isEqualTo(log.targetId());
    assertThat(model.enabled()).isEqualTo(log.state() == LogState.ON);
    sameDetails(log, Model.of(model));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("listedLogs")
  void aListedFlowLogSaysTheSame(Body body) throws IOException {
    FlowLog log = AzureFlowLogReader.entry(body.json());
    FlowLogInner model = FlowLogInner.fromJson(reader(body.json()));

    assertThat(model.targetResourceId()).isEqualTo(log.targetId());
    assertThat(model.id()).isEqualTo(log.id().orElse(null));
    assertThat(model.enabled()).isEqualTo(log.state() == LogState.ON);
    sameDetails(log, Model.of(model));
  }

  /** The reason for which the models are not asked: with them, this would be a clear no. */
  @Test
  void theModelTakesAnAbsentSwitchForOff() throws IOException {
    JsonNode answer =
        JSON.readTree("{\"targetResourceId\":\"/x\",\"properties\":{\"storageId\":\"/s\"}}");
    assertThat(FlowLogInformationInner.fromJson(reader(answer)).enabled()).isFalse();
  }

  static Stream<Body> statusAnswers() throws IOException {
    return bodies().filter(body -> status(body).isPresent());
  }

  static Stream<Body> listedLogs() throws IOException {
    return bodies()
        .filter(body -> !body.json().has("targetResourceId"))
        .filter(SdkModelsTest::isSettled);
  }

  /**
   * Of a log that is off we read no details, so that broken ones, at which the SDK throws, do not
   * count.
   */
  private static boolean isSettled(Body body) {
    LogState state = AzureFlowLogReader.entry(body.json()).state();
    return state == LogState.ON || (state == LogState.OFF && hasWholeDetails(body));
  }

  private static boolean hasWholeDetails(Body body) {
    ObjectNode on = body.json().deepCopy();
    if (on.path("properties") instanceof ObjectNode properties) {
      properties.put("enabled", true);
    }
    return AzureFlowLogReader.entry(on).state() == LogState.ON;
  }

  private static Stream<Body> bodies() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files.sorted().toList().stream().flatMap(SdkModelsTest::bodies);
    }
  }

  private static Stream<Body> bodies(Path file) {
    try {
      JsonNode given = JSON.readTree(file.toFile()).required("given");
      String target = given.at("/target/id").asText();
      String name = String.valueOf(file.getFileName());
      Stream<JsonNode> answers =
          given.has("statusAnswer")
              ? Stream.of(given.get("statusAnswer"))
              : given.path("flowLogs").valueStream();
      return answers.filter(JsonNode::isObject).map(json -> new Body(name, target, json));
    } catch (IOException e) {
      throw new IllegalStateException(file.toString(), e);
    }
  }

  private static void sameDetails(FlowLog log, Model model) {
    log.destination().ifPresent(to -> assertThat(model.storageId()).isEqualTo(to.id()));
    log.retention()
        .flatMap(retention -> retention.days())
        .ifPresent(days -> assertThat(model.retention().days()).isEqualTo(days));
    log.format()
        .flatMap(format -> format.version())
        .ifPresent(version -> assertThat(model.format().version()).isEqualTo(version));
    log.format()
        .flatMap(format -> format.type())
        .ifPresent(type -> assertThat(model.format().type()).hasToString(type));
    log.analytics()
        .flatMap(analytics -> analytics.enabled())
        .ifPresent(
            enabled ->
                assertThat(model.analytics().networkWatcherFlowAnalyticsConfiguration().enabled())
                    .isEqualTo(enabled));
    log.analytics()
        .flatMap(analytics -> analytics.workspaceId())
        .ifPresent(
            workspace ->
                assertThat(
                        model.analytics().networkWatcherFlowAnalyticsConfiguration().workspaceId())
                    .isEqualTo(workspace));
  }

  private static Optional<FlowLog> status(Body body) {
    try {
      return AzureFlowLogReader.status(body.json(), body.targetId());
    } catch (CheckFailure refused) {
      return Optional.empty();
    }
  }

  private static JsonReader reader(JsonNode json) throws IOException {
    return JsonProviders.createReader(json.toString());
  }

  /** One answer of a golden file. */
  record Body(String file, String targetId, JsonNode json) {
    @Override
    public String toString() {
      return file;
    }
  }

  private record Model(
      String storageId,
      RetentionPolicyParameters retention,
      FlowLogFormatParameters format,
      TrafficAnalyticsProperties analytics) {
    static Model of(FlowLogInformationInner log) {
      return new Model(
          log.storageId(), log.retentionPolicy(), log.format(), log.flowAnalyticsConfiguration());
    }

    static Model of(FlowLogInner log) {
      return new Model(
          log.storageId(), log.retentionPolicy(), log.format(), log.flowAnalyticsConfiguration());
    }
  }
}
