package org.flowlogstatus.verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.InvalidJson;
import org.flowlogstatus.json.StrictJson;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.Dialect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of another target's log it is read whose it is, in whatever order its fields come. */
class TargetFilterTest {
  private final TargetFilter azure =
      TargetFilter.azure(List.of("/İ/Hub/front"), List.of("/vnets/Hub"));
  private final TargetFilter alibaba =
      TargetFilter.alibabaCloud(List.of("vsw-hub"), List.of("vpc-hub"));

  private static Optional<FlowLog> read(TargetFilter filter, Dialect dialect, String entry)
      throws InvalidJson, CheckFailure {
    byte[] bytes = entry.replace('\'', '"').getBytes(UTF_8);
    JsonNode read = StrictJson.object(bytes, dialect.fieldNames(), filter.selection());
    return filter.read(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'fl','properties':{'targetResourceId':'/VNETS/hub','enabled':true}}",
        "{'properties':{'enabled':true,'targetResourceId':'/vnets/hub'},'id':'fl'}",
        "{'id':'fl','properties':{'targetResourceId':'/İ/HUB/front','enabled':true}}"
      })
  void readsTheTargetsOwnLogOnAzure(String entry) throws Exception {
    assertThat(read(azure, Dialect.AZURE, entry)).map(FlowLog::state).contains(LogState.ON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'fl','properties':{'targetResourceId':'/vnets/other','enabled':'maybe'}}",
        "{'id':'fl','properties':{'targetResourceId':'/i\u0307/hub/front','enabled':true}}",
        "{'id':'fl','properties':{'targetResourceId':'/vnetſ/Hub','enabled':true}}",
        "{'properties':{'provisioningState':7,'targetResourceId':'/vnets/other'},'id':'fl'}"
      })
  void passesAnothersLogOverOnAzure(String entry) throws Exception {
    assertThat(read(azure, Dialect.AZURE, entry)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'properties':{'targetResourceId':'/vnets/other'}}",
        "{'id':'fl','properties':{'enabled':true}}",
        "{'id':'fl','properties':{'targetResourceId':7}}",
        "{'id':'fl'}"
      })
  void aLogThatMayBeAnybodysMakesTheListInvalidOnAzure(String entry) {
    CheckFailure failure =
        catchThrowableOfType(CheckFailure.class, () -> read(azure, Dialect.AZURE, entry));

    assertThat(failure.reason()).isEqualTo(Reason.PROVIDER_RESPONSE_INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'FlowLogId':'fl','ResourceType':'VPC','ResourceId':'vpc-hub','Status':'Active'}",
        "{'Status':'Active','ResourceId':'vpc-HUB','ResourceType':'VPC','FlowLogId':'fl'}"
      })
  void readsTheTargetsOwnLogOnAlibabaCloud(String entry) throws Exception {
    assertThat(read(alibaba, Dialect.ALIBABA_CLOUD, entry))
        .map(FlowLog::state)
        .contains(LogState.ON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'FlowLogId':'fl','ResourceType':'VPC','ResourceId':'vpc-other','Status':'Dozing'}",
        "{'Status':7,'ResourceId':'vpc-other','ResourceType':'VPC','FlowLogId':'fl'}"
      })
  void passesAnothersLogOverOnAlibabaCloud(String entry) throws Exception {
    assertThat(read(alibaba, Dialect.ALIBABA_CLOUD, entry)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'ResourceType':'VPC','ResourceId':'vpc-other','Status':'Active'}",
        "{'FlowLogId':'fl','ResourceId':'vpc-other','Status':'Active'}",
        "{'FlowLogId':'fl','ResourceType':'Pod','ResourceId':'vpc-other'}",
        "{'FlowLogId':'fl','ResourceType':'Pod','ResourceId':'pod-other','Status':'Active'}",
        "{'FlowLogId':'fl','ResourceType':'VPC','Status':'Inactive'}"
      })
  void whatIsMissingInAnothersLogIsNoMatterOnAlibabaCloud(String entry) throws Exception {
    assertThat(read(alibaba, Dialect.ALIBABA_CLOUD, entry)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'FlowLogId':'fl','ResourceType':'VPC','Status':'Active'}",
        "{'FlowLogId':'fl','ResourceType':'VPC','ResourceId':'other','Status':'Active'}",
        "{'FlowLogId':'fl','ResourceType':'VPC','ResourceId':7,'Status':'Active'}",
        "{'Status':'Active'}",
        "{}"
      })
  void aLogThatMayBeAnybodysIsPerhapsTheTargetsOnAlibabaCloud(String entry) throws Exception {
    assertThat(read(alibaba, Dialect.ALIBABA_CLOUD, entry))
        .map(FlowLog::state)
        .contains(LogState.UNREADABLE);
  }
}
