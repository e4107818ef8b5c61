package org.flowlogstatus.flowlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.call.AnswerFormat;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.InvalidJson;
import org.flowlogstatus.json.StrictJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of another target's log it is read whose it is, in whatever order its fields come. */
class TargetFilterTest {
  private static final String ID = "/subscriptions/s/providers/m";

  private final TargetFilter azure =
      TargetFilter.azure(List.of(ID + "/İ/Hub/front"), List.of(ID + "/vnets/Hub"), List.of());
  private final TargetFilter alibaba =
      TargetFilter.alibabaCloud(List.of("vsw-hub"), List.of("vpc-hub"));

  private static Optional<FlowLog> read(TargetFilter filter, AnswerFormat format, String entry)
      throws InvalidJson, CheckFailure {
    byte[] bytes = entry.replace('\'', '"').getBytes(UTF_8);
    JsonNode read = StrictJson.object(bytes, format.fieldNames(), filter.selection());
    return filter.read(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'fl','properties':{'targetResourceId':'/subscriptions/s/providers/m/VNETS/hub','enabled':true}}",
        "{'properties':{'enabled':true,'targetResourceId':'/subscriptions/s/providers/m/vnets/hub'},'id':'fl'}",
        "{'id':'fl','properties':{'targetResourceId':'/subscriptions/s/providers/m/İ/HUB/front','enabled':true}}"
      })
  void readsTheTargetsOwnLogOnAzure(String entry) throws Exception {
    assertThat(read(azure, AnswerFormat.AZURE, entry)).map(FlowLog::state).contains(LogState.ON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'fl','properties':{'targetResourceId':'/subscriptions/s/providers/m/vnets/other','enabled':'maybe'}}",
        "{'id':'fl','properties':{'targetResourceId':'/subscriptions/s/providers/m/i\u0307/hub/front','enabled':true}}",
        "{'id':'fl','properties':{'targetResourceId':'/subscriptions/s/providers/m/vnetſ/Hub','enabled':true}}",
        "{'properties':{'provisioningState':7,'targetResourceId':'/subscriptions/s/providers/m/vnets/other'},'id':'fl'}"
      })
  void passesAnothersLogOverOnAzure(String entry) throws Exception {
    assertThat(read(azure, AnswerFormat.AZURE, entry)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id':'fl','properties':{'enabled':true}}",
        "{'id':'fl','properties':{'targetResourceId':7}}",
        "{'id':'fl','properties':{'targetResourceId':'hub'}}",
        "{'id':'fl'}"
      })
  void aLogThatMayBeAnybodysIsLetPassUnreadOnAzure(String entry) throws Exception {
    assertThat(read(azure, AnswerFormat.AZURE, entry))
        .map(FlowLog::state)
        .contains(LogState.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'FlowLogId':'fl','ResourceType':'VPC','ResourceId':'vpc-hub','Status':'Active'}",
        "{'Status':'Active','ResourceId':'vpc-HUB','ResourceType':'VPC','FlowLogId':'fl'}"
      })
  void readsTheTargetsOwnLogOnAlibabaCloud(String entry) throws Exception {
    assertThat(read(alibaba, AnswerFormat.ALIBABA_CLOUD, entry))
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
    assertThat(read(alibaba, AnswerFormat.ALIBABA_CLOUD, entry)).isEmpty();
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
    assertThat(read(alibaba, AnswerFormat.ALIBABA_CLOUD, entry)).isEmpty();
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
    assertThat(read(alibaba, AnswerFormat.ALIBABA_CLOUD, entry))
        .map(FlowLog::state)
        .contains(LogState.UNREADABLE);
  }
}
