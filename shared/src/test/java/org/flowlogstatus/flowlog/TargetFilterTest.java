package org.flowlogstatus.flowlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.flowlogstatus.call.AnswerFormat;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.InvalidJson;
import org.flowlogstatus.json.StrictJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of another target's log it is read whose it is, in whatever order its fields come. */
class TargetFilterTest {
  private static final String ID = "/subscriptions/s/providers/m";

  private final TargetFilter azure =
      TargetFilter.azure(List.of(ID + "/İ/Hub/front"), List.of(ID + "/vnets/Hub"), List.of());
  private final TargetFilter alibaba =
      TargetFilter.alibabaCloud(List.of("vsw-hub"), List.of("vpc-hub"));

  private static Read read(TargetFilter filter, AnswerFormat format, String entry)
      throws InvalidJson, CheckFailure {
    byte[] bytes = entry.replace('\'', '"').getBytes(UTF_8);
    JsonNode read = StrictJson.object(bytes, format.fieldNames(), filter.selection());
    return filter.read(read).map(log -> Read.valueOf(log.state().name())).orElse(Read.PASSED_OVER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "ON | {'id':'fl','properties':{'targetResourceId':'/subscriptions/s/providers/m/VNETS/hub','enabled':true}}",
        "ON | {'properties':{'enabled':true,'targetResourceId':'/subscriptions/s/providers/m/vnets/hub'},'id':'fl'}",
        "ON | {'id':'fl','properties':{'targetResourceId':'/subscriptions/s/providers/m/İ/HUB/front','enabled':true}}",
        "PASSED_OVER | {'id':'fl','properties':{'targetResourceId':'/subscriptions/s/providers/m/vnets/other','enabled':'maybe'}}",
        "PASSED_OVER | {'id':'fl','properties':{'targetResourceId':'/subscriptions/s/providers/m/i\u0307/hub/front','enabled':true}}",
        "PASSED_OVER | {'id':'fl','properties':{'targetResourceId':'/subscriptions/s/providers/m/vnetſ/Hub','enabled':true}}",
        "PASSED_OVER | {'properties':{'provisioningState':7,'targetResourceId':'/subscriptions/s/providers/m/vnets/other'},'id':'fl'}",
        "UNREADABLE | {'id':'fl','properties':{'enabled':true}}",
        "UNREADABLE | {'id':'fl','properties':{'targetResourceId':7}}",
        "UNREADABLE | {'id':'fl','properties':{'targetResourceId':'hub'}}",
        "UNREADABLE | {'id':'fl'}"
      })
  void isReadOrPassedOverOnAzure(Read expected, String entry) throws Exception {
    assertThat(read(azure, AnswerFormat.AZURE, entry)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "ON | {'FlowLogId':'fl','ResourceType':'VPC','ResourceId':'vpc-hub','Status':'Active'}",
        "ON | {'Status':'Active','ResourceId':'vpc-HUB','ResourceType':'VPC','FlowLogId':'fl'}",
        "PASSED_OVER | {'FlowLogId':'fl','ResourceType':'VPC','ResourceId':'vpc-other','Status':'Dozing'}",
        "PASSED_OVER | {'Status':7,'ResourceId':'vpc-other','ResourceType':'VPC','FlowLogId':'fl'}",
        "PASSED_OVER | {'ResourceType':'VPC','ResourceId':'vpc-other','Status':'Active'}",
        "PASSED_OVER | {'FlowLogId':'fl','ResourceId':'vpc-other','Status':'Active'}",
        "PASSED_OVER | {'FlowLogId':'fl','ResourceType':'Pod','ResourceId':'vpc-other'}",
        "PASSED_OVER | {'FlowLogId':'fl','ResourceType':'Pod','ResourceId':'pod-other','Status':'Active'}",
        "PASSED_OVER | {'FlowLogId':'fl','ResourceType':'VPC','Status':'Inactive'}",
        "UNREADABLE | {'FlowLogId':'fl','ResourceType':'VPC','Status':'Active'}",
        "UNREADABLE | {'FlowLogId':'fl','ResourceType':'VPC','ResourceId':'other','Status':'Active'}",
        "UNREADABLE | {'FlowLogId':'fl','ResourceType':'VPC','ResourceId':7,'Status':'Active'}",
        "UNREADABLE | {'Status':'Active'}",
        "UNREADABLE | {}"
      })
  void isReadOrPassedOverOnAlibabaCloud(Read expected, String entry) throws Exception {
    assertThat(read(alibaba, AnswerFormat.ALIBABA_CLOUD, entry)).isEqualTo(expected);
  }

  /** What becomes of an entry of the list. */
  private enum Read {
    /** Its target is one of those that are asked about, and it is on. */
    ON,
    /** It may be anybody's. */
    UNREADABLE,
    /** It is another target's, whatever else it says. */
    PASSED_OVER
  }
}
