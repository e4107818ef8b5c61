package org.flowlogstatus.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Section 2's table of status and reason, in both directions, for every kind of target. */
class VerdictTableTest {
  private static final String ARM = "/subscriptions/11111111-1111-1111-1111-111111111111/x";
  private static final List<String> STATUSES = List.of("ENABLED", "DISABLED", "UNKNOWN");
  private static final Set<String> ONLY_UNKNOWN = ProblemTableTest.REASONS;

  @ParameterizedTest
  @CsvSource({
    "azure, networkSecurityGroup, LOGGING, SWITCHED_OFF NEVER_CONFIGURED NO_NETWORK_WATCHER,"
        + " IN_TRANSITION",
    "azure, virtualNetwork, LOGGING, SWITCHED_OFF NEVER_CONFIGURED NO_NETWORK_WATCHER,"
        + " IN_TRANSITION",
    "azure, subnet, LOGGING INHERITED, SWITCHED_OFF NEVER_CONFIGURED NO_NETWORK_WATCHER,"
        + " IN_TRANSITION",
    "azure, networkInterface, LOGGING INHERITED,"
        + " SWITCHED_OFF NEVER_CONFIGURED NO_NETWORK_WATCHER, IN_TRANSITION",
    "alibaba, region, SERVICE_ACTIVATED, SERVICE_NOT_ACTIVATED, NOT_OFFERED",
    "alibaba, vpc, LOGGING, SWITCHED_OFF NEVER_CONFIGURED SERVICE_NOT_ACTIVATED,"
        + " IN_TRANSITION NOT_OFFERED",
    "alibaba, vSwitch, LOGGING INHERITED, SWITCHED_OFF NEVER_CONFIGURED SERVICE_NOT_ACTIVATED,"
        + " IN_TRANSITION NOT_OFFERED PARENT_UNKNOWN",
    "alibaba, networkInterface, LOGGING INHERITED,"
        + " SWITCHED_OFF NEVER_CONFIGURED SERVICE_NOT_ACTIVATED,"
        + " IN_TRANSITION NOT_OFFERED PARENT_UNKNOWN",
  })
  void aReasonGoesWithOneStatusOnly(
      String cloud, String type, String enabled, String disabled, String unknown) {
    Set<String> expected = new TreeSet<>();
    words(enabled).forEach(reason -> expected.add("ENABLED true " + reason));
    words(disabled).forEach(reason -> expected.add("DISABLED false " + reason));
    Stream.concat(words(unknown), ONLY_UNKNOWN.stream())
        .forEach(reason -> expected.add("UNKNOWN null " + reason));

    assertThat(accepted(template(cloud, type))).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("misplacedIds")
  void anIdIsOfItsKind(String cloud, String type, String id) {
    ObjectNode result = template(cloud, type);
    result.put("status", "UNKNOWN").putNull("enabled").put("reason", "PROVIDER_TIMEOUT");
    assertThat(ContractSchema.RESULT.violations(result)).isEmpty();

    result.withObject("/target").put("id", id);
    assertThat(ContractSchema.RESULT.violations(result)).isNotEmpty();
  }

  static Stream<Arguments> misplacedIds() {
    return Stream.of("region", "vpc", "vSwitch", "networkInterface")
        .flatMap(
            type ->
                Stream.of("vpc-1", "vsw-1", "eni-1", "cn_1", ARM)
                    .filter(id -> !idOf("alibaba", type).equals(id))
                    .filter(id -> !type.equals("region") || id.equals("cn_1") || id.equals(ARM))
                    .map(id -> Arguments.of("alibaba", type, id)));
  }

  private static Set<String> accepted(ObjectNode result) {
    Set<String> found = new TreeSet<>();
    for (String reason : everyReason()) {
      for (String status : STATUSES) {
        for (String enabled : List.of("true", "false", "null")) {
          result.put("status", status).put("reason", reason);
          result.set("enabled", StrictJson.parse(enabled));
          if (ContractSchema.RESULT.violations(result).isEmpty()) {
            found.add(status + " " + enabled + " " + reason);
          }
        }
      }
    }
    return found;
  }

  private static ObjectNode template(String cloud, String type) {
    String like = cloud.equals("azure") ? "result-azure-no-watcher" : "result-alibaba-vpc";
    ObjectNode result = (ObjectNode) Fault.read(like);
    result.putNull("flowLogs").putNull("destination");
    result.withObject("/target").put("type", type).put("id", idOf(cloud, type));
    return result;
  }

  private static String idOf(String cloud, String type) {
    if (cloud.equals("azure")) {
      return ARM;
    }
    return switch (type) {
      case "vpc" -> "vpc-1";
      case "vSwitch" -> "vsw-1";
      case "networkInterface" -> "eni-1";
      default -> "cn-hangzhou";
    };
  }

  private static List<String> everyReason() {
    List<String> reasons = new ArrayList<>(ONLY_UNKNOWN);
    words(
            "LOGGING INHERITED SERVICE_ACTIVATED SWITCHED_OFF NEVER_CONFIGURED NO_NETWORK_WATCHER"
                + " SERVICE_NOT_ACTIVATED IN_TRANSITION NOT_OFFERED PARENT_UNKNOWN SOMETHING_ELSE")
        .forEach(reasons::add);
    return reasons;
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty());
  }
}
