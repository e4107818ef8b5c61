package org.flowlogstatus.alibaba.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.http.HttpApi;
import org.flowlogstatus.http.Operation;
import org.flowlogstatus.http.message.Content;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the parameters of a request make of it, as it arrives over HTTP. */
class LookupRequestTest {
  private static final Optional<String> OWN_REGION = Optional.of("cn-hangzhou");

  private final List<LookupRequest> read = new ArrayList<>();

  private Reply ask(Map<String, String> parameters, Optional<String> ownRegion) {
    Request.Builder request = Request.builder();
    request.method("GET").path("/").query(List.copyOf(parameters.entrySet())).body();
    return new HttpApi(Provider.ALIBABA_CLOUD, List.of(reading(ownRegion)), Set.of())
        .answer(request.build(), line -> {});
  }

  @Test
  void isAboutTheFunctionsOwnRegionUnlessItNamesAnother() {
    ask(Map.of(), OWN_REGION);
    ask(Map.of("RegionId", "cn-beijing"), OWN_REGION);

    assertThat(read.get(0).target()).isEqualTo(Target.of(TargetType.REGION, "cn-hangzhou"));
    assertThat(read.get(1).target()).isEqualTo(Target.of(TargetType.REGION, "cn-beijing"));
  }

  @Test
  void isAboutAResourceInARegion() {
    ask(Map.of("regionId", "cn-beijing", "resourceId", "vsw-1", "clientToken", "a-1"), OWN_REGION);

    assertThat(read.get(0).target()).isEqualTo(Target.of(TargetType.VSWITCH, "vsw-1"));
    assertThat(read.get(0).regionId()).isEqualTo("cn-beijing");
    assertThat(read.get(0).clientToken()).contains("a-1");
  }

  @Test
  void needsARegionWhereTheFunctionDoesNotKnowItsOwn() {
    assertThat(ask(Map.of("resourceId", "vpc-1"), Optional.empty()).body())
        .contains("regionId is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a,b", " a ", "~!@#$%^&*()+=[]{};:'\"|<>?/"})
  void takesAnyAsciiTextForAClientToken(String token) {
    ask(Map.of("clientToken", token), OWN_REGION);

    assertThat(read.get(0).clientToken()).contains(token);
  }

  @Test
  void setsNoLimitToAClientTokenThatTheCloudDoesNotSet() {
    ask(Map.of("clientToken", "a".repeat(65)), OWN_REGION);

    assertThat(read).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ü", "a\u0080", "a\u0007", "\ud83d\ude00"})
  void refusesAClientTokenBeyondAscii(String token) {
    assertThat(ask(Map.of("clientToken", token), OWN_REGION).body())
        .contains("clientToken is not ASCII text");
    assertThat(read).isEmpty();
  }

  @Test
  void namesAllParametersThatAreWrong() {
    Map<String, String> wrong =
        Map.of("regionId", "Frankfurt", "resourceId", "i-1", "clientToken", "ü");

    assertThat(ask(wrong, OWN_REGION).body())
        .contains("regionId is not one region id")
        .contains("resourceId is not one id")
        .contains("clientToken is not ASCII");
  }

  /** Reads the request, and asks nothing. */
  private Operation<LookupRequest> reading(Optional<String> ownRegion) {
    return Operation.of(
        Set.of("/"),
        LookupRequest.PARAMETERS,
        Duration.ofSeconds(1),
        parameters -> LookupRequest.read(parameters, ownRegion),
        (request, deadline) -> {
          read.add(request);
          return Content.json("{}");
        });
  }
}
