package org.flowlogstatus.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.flowlogstatus.explain.Results;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {
  @ParameterizedTest
  @CsvSource({
    "LOGGING, PASS",
    "INHERITED, PASS",
    "SERVICE_ACTIVATED, PASS",
    "SWITCHED_OFF, FAIL",
    "NEVER_CONFIGURED, FAIL",
    "IN_TRANSITION, UNKNOWN",
    "ACCESS_DENIED, UNKNOWN"
  })
  void aLookupIsJudgedByItsStatus(Reason reason, Outcome outcome) {
    assertThat(Outcome.of(Results.of(reason))).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "NEVER_CONFIGURED, COVERED, PASS",
    "NEVER_CONFIGURED, NOTHING_TO_COVER, PASS",
    "LOGGING, PARTLY_COVERED, FAIL",
    "LOGGING, NOT_COVERED, FAIL",
    "LOGGING, UNKNOWN, UNKNOWN",
    "ACCESS_DENIED, COVERED, PASS"
  })
  void aTargetOfASweepIsJudgedByItsCoverage(Reason reason, Coverage.State state, Outcome outcome) {
    assertThat(Outcome.of(Results.covered(reason, state))).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "DELIVERY_FAILED, FAIL, true",
    "PARTIAL_CAPTURE, PASS, true",
    "ANALYTICS_OFF, PASS, false"
  })
  void aCriticalFindingFailsAndAWarningIsAGap(FindingCode code, Outcome outcome, boolean gap) {
    UniformResult result =
        Results.covered(Reason.LOGGING, Coverage.State.COVERED)
            .withFinding(Finding.of(code, "Something is wrong."));

    assertThat(Outcome.of(result)).isEqualTo(outcome);
    assertThat(Outcome.isGap(result)).isEqualTo(gap);
  }
}
