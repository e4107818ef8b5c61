package org.flowlogstatus.golden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.call.AnswerFormat;
import org.flowlogstatus.call.CallCounter;
import org.flowlogstatus.call.CloudCalls;
import org.flowlogstatus.call.ScriptedWire;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.json.Selection;
import org.flowlogstatus.json.contract.ProblemJson;
import org.flowlogstatus.json.contract.ResultJson;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.retry.RetryState;
import org.flowlogstatus.verdict.Findings;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.verdict.Subject;
import org.flowlogstatus.verdict.Verdict;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.WireRequest;

/** The way from a cloud's bytes to the JSON of an answer, as a function goes it. */
final class Pipeline {
  private static final int MIN_RETENTION_DAYS = 90;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T23:00:00Z"), ZoneOffset.UTC);

  private final Provider provider;
  private final AnswerFormat format;
  private final String accountId;
  private final String region;

  private Pipeline(Provider provider, AnswerFormat format, String accountId, String region) {
    this.provider = provider;
    this.format = format;
    this.accountId = accountId;
    this.region = region;
  }

  static Pipeline azure() {
    return new Pipeline(
        Provider.AZURE, AnswerFormat.AZURE, "11111111-1111-1111-1111-111111111111", "westeurope");
  }

  static Pipeline alibaba() {
    return new Pipeline(
        Provider.ALIBABA_CLOUD, AnswerFormat.ALIBABA_CLOUD, "1234567890123456", "cn-hangzhou");
  }

  /** The object that the cloud's answer must be. */
  ObjectNode object(String body) throws CheckFailure {
    return asked(200, body, Selection.ALL);
  }

  /** The entries of a list, as a reader is given them. */
  List<JsonNode> entries(GoldenCase golden, Selection selection) throws CheckFailure {
    List<JsonNode> entries = new ArrayList<>();
    for (JsonNode entry : golden.flowLogs()) {
      entries.add(entry.isObject() ? asked(200, entry.toString(), selection) : entry);
    }
    return entries;
  }

  /** What an error answer of the cloud comes to. */
  CheckFailure failure(int status, String body) {
    try {
      asked(status, body, Selection.ALL);
    } catch (CheckFailure failure) {
      return failure;
    }
    throw new AssertionError("HTTP " + status + " was taken for a success");
  }

  /** The JSON of the uniform result. */
  String result(GoldenCase golden, Verdict verdict, boolean logsNamed) {
    return ResultJson.of(
        normalizer().result(subject(golden), verdict, logsNamed, observation(logsNamed)));
  }

  /** The JSON of the uniform result of a target in a sweep, that could not be read. */
  String unread(GoldenCase golden, CheckFailure failure) {
    return ResultJson.of(normalizer().failed(subject(golden), failure, observation(true)));
  }

  /** The JSON of the problem that a lookup answers with. */
  String problem(CheckFailure failure) {
    return ProblemJson.of(new Problems(provider).of(failure));
  }

  private ObjectNode asked(int status, String body, Selection selection) throws CheckFailure {
    CloudCalls calls =
        new CloudCalls(
            new ScriptedWire().answers(status, body),
            format,
            CLOCK,
            new RetryState(wait -> {}, () -> 0),
            new CallCounter());
    WireRequest.Builder request = WireRequest.builder();
    WireRequest get =
        request.method("GET").uri(URI.create("https://cloud.invalid/")).maxBytes(1 << 20).build();
    // A deadline that is never there: whatever is tried again is answered alike.
    Deadline deadline = Deadline.in(Duration.ofSeconds(10), () -> 0);
    return calls
        .call("golden", deadline, exchange -> exchange.object(exchange.send(get), selection))
        .value();
  }

  private Normalizer normalizer() {
    return new Normalizer(provider, new Findings(MIN_RETENTION_DAYS));
  }

  private Subject subject(GoldenCase golden) {
    Target target = Target.of(type(golden), golden.targetId());
    return Subject.of(target, Optional.of(accountId), Optional.of(region));
  }

  private static TargetType type(GoldenCase golden) {
    String wireName = golden.given().at("/target/type").textValue();
    return Arrays.stream(TargetType.values())
        .filter(type -> type.wireName().equals(wireName))
        .findFirst()
        .orElseThrow();
  }

  private static Observation observation(boolean byList) {
    Observation.Builder observation = Observation.builder();
    return observation
        .operation(byList ? "aList" : "queryFlowLogStatus")
        .requestId("5F0C4E1E")
        .observedAt(CLOCK.instant())
        .durationMillis(41)
        .attempts(1)
        .build();
  }
}
