package org.flowlogstatus.local.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.azure.AzureInProcess;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.local.cloud.arm.ArmOptions;
import org.flowlogstatus.local.cloud.arm.EmbeddedArm;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.flowlogstatus.organisation.SideBySide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One subscription or account in trouble holds up and hides no other, over HTTP too. */
@Timeout(180)
class FairnessTest {

  private static final int MANY = 60;

  private static String id(int n) {
    return String.format("aaaaaaaa-0000-4000-8000-%012d", n);
  }

  private static Estate azure(int troubled, FaultKind kind) {
    List<Subscription> all = new ArrayList<>();
    for (int i = 1; i <= MANY; i++) {
      all.add(new Subscription(id(i), "", List.of(), List.of(), List.of(), List.of()));
    }
    Estate estate = Estate.of(new AzureEstate(all), AlibabaEstate.empty());
    for (int i = 1; i <= troubled; i++) {
      estate = estate.with(fault(Cloud.AZURE, kind, id(i)));
    }
    return estate;
  }

  private static Fault fault(Cloud cloud, FaultKind kind, String account) {
    Fault fault = Fault.anywhere(cloud, kind).inSubscription(account);
    return kind == FaultKind.STATUS
        ? fault.error(429, "TooManyRequests", "Too many.").header("Retry-After", "1")
        : fault;
  }

  private static List<String> troubled(JsonNode report, String member) {
    List<String> ids = new ArrayList<>();
    report.path("problems").forEach(one -> ids.add(one.at("/scope/" + member).asText()));
    return ids.stream().distinct().sorted().toList();
  }

  private static JsonNode report(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    return Organisation.json(reply.body());
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {"HANG", "STATUS", "RESET", "HTML", "DRIBBLE"})
  void oneSubscriptionInTroubleHidesNoOther(FaultKind kind) {
    assertThat(sweepOf(azure(1, kind))).containsExactly(id(1));
  }

  @Test
  void asManyAsAreAskedAtOnceMayHangAndHideNoOther() {
    assertThat(sweepOf(azure(SideBySide.AT_ONCE, FaultKind.HANG))).hasSize(SideBySide.AT_ONCE);
  }

  private static List<String> sweepOf(Estate estate) {
    ArmOptions options = ArmOptions.of("local-arm-token");
    try (EmbeddedArm arm = EmbeddedArm.start(estate, options, 0)) {
      AzureInProcess azure =
          AzureInProcess.at(
              arm.endpoint(),
              Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", "*", "FLOWLOG_SWEEP_DEADLINE_MILLIS", "24000"));
      long begun = System.nanoTime();
      JsonNode report = report(azure.sweep());
      assertThat(System.nanoTime() - begun).isLessThan(24_500_000_000L);
      return troubled(report, "subscriptionId");
    }
  }

  @Test
  void oneAccountThatHangsHidesNoOther() {
    Fault hangs = fault(Cloud.ALIBABA, FaultKind.HANG, Organisation.member(1));
    try (Organisation organisation = Organisation.of(MANY).with(hangs).start()) {
      Reply reply =
          organisation
              .function(Map.of("FLOWLOG_SWEEP_DEADLINE_MILLIS", "24000"))
              .sweepWith(Map.of());
      assertThat(troubled(report(reply), "accountId")).containsExactly(Organisation.member(1));
    }
  }
}
