package org.flowlogstatus.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Outcome;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.TargetType;
import org.junit.jupiter.api.Test;

class ControlsTest {
  @Test
  void theTableHasTheControlsOfTheContract() {
    assertThat(Controls.all().stream().map(Control::name))
        .containsExactly(
            "CIS-AZURE-3.0:6.1.5",
            "CIS-AZURE-3.0:7.5",
            "CIS-AZURE-4.0:7.1.1.5",
            "CIS-AZURE-4.0:7.1.1.7",
            "CIS-AZURE-4.0:8.5",
            "CIS-AZURE-5.0:6.1.1.5",
            "CIS-AZURE-5.0:6.1.1.7",
            "CIS-AZURE-5.0:7.5",
            "CIS-AZURE-6.0:6.1.1.5",
            "CIS-AZURE-6.0:6.1.1.6",
            "CIS-AZURE-6.0:7.5",
            "CIS-ALIBABA-2.0:2.5",
            "CIS-ALIBABA-2.0:3.3",
            "CIS-CONTROLS-8.1:13.6",
            "CIS-CONTROLS-8.1:8.10",
            "MCSB-1.0:LT-4",
            "ISO-27001-2022:A.8.15",
            "ISO-27001-2022:A.8.20",
            "NIST-800-53-5:AU-2",
            "NIST-800-53-5:AU-12",
            "PCI-DSS-4.0.1:10.2.1");
  }

  @Test
  void aControlIsAboutItsOwnKindOfTargetOnly() {
    assertThat(names(Provider.AZURE, TargetType.NETWORK_SECURITY_GROUP))
        .contains("CIS-AZURE-4.0:7.1.1.5", "CIS-AZURE-4.0:8.5", "MCSB-1.0:LT-4")
        .doesNotContain("CIS-AZURE-4.0:7.1.1.7", "CIS-ALIBABA-2.0:3.3");
    assertThat(names(Provider.AZURE, TargetType.VIRTUAL_NETWORK))
        .contains("CIS-AZURE-4.0:7.1.1.7", "CIS-AZURE-6.0:6.1.1.6")
        .doesNotContain("CIS-AZURE-4.0:7.1.1.5");
    assertThat(names(Provider.ALIBABA_CLOUD, TargetType.VPC))
        .contains("CIS-ALIBABA-2.0:3.3", "CIS-CONTROLS-8.1:13.6")
        .noneMatch(name -> name.startsWith("CIS-AZURE") || name.startsWith("MCSB"));
  }

  @Test
  void aResultThatPassesMayFailAControlThatAsksForMore() {
    assertThat(outcome("CIS-AZURE-4.0:8.5", 30, FindingCode.RETENTION_TOO_SHORT))
        .isEqualTo(Outcome.FAIL);
    assertThat(outcome("CIS-AZURE-4.0:7.1.1.5", 90, FindingCode.ANALYTICS_OFF))
        .isEqualTo(Outcome.FAIL);
    assertThat(outcome("CIS-CONTROLS-8.1:13.6", 30, FindingCode.RETENTION_TOO_SHORT))
        .isEqualTo(Outcome.PASS);
    assertThat(outcome("CIS-AZURE-4.0:8.5", 90)).isEqualTo(Outcome.PASS);
  }

  @Test
  void whatTheSettingTakesForLongEnoughIsNotWhatTheControlAsksFor() {
    assertThat(outcome("CIS-AZURE-4.0:8.5", 60)).isEqualTo(Outcome.FAIL);
  }

  @Test
  void aRetentionThatTheCloudDidNotSayIsNoYes() {
    Control control = named("CIS-AZURE-4.0:8.5");

    assertThat(control.outcome(Results.of(Reason.LOGGING))).isEqualTo(Outcome.UNKNOWN);
    assertThat(control.outcome(Results.of(Reason.SWITCHED_OFF))).isEqualTo(Outcome.FAIL);
  }

  private static Outcome outcome(String control, int days, FindingCode... findings) {
    return named(control).outcome(Results.kept(days, findings));
  }

  private static Control named(String name) {
    return Controls.all().stream()
        .filter(control -> control.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> names(Provider provider, TargetType type) {
    return Controls.of(provider, type).stream().map(Control::name).collect(Collectors.toList());
  }
}
