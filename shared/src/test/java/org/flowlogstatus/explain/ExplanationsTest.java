package org.flowlogstatus.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.flowlogstatus.explain.Explanation.Kind;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Status;
import org.junit.jupiter.api.Test;

class ExplanationsTest {
  @Test
  void everyWordOfAnAnswerIsExplainedOnceAndNoOther() {
    assertThat(codes(Kind.STATUS)).containsExactlyInAnyOrderElementsOf(names(Status.values()));
    assertThat(codes(Kind.REASON)).containsExactlyInAnyOrderElementsOf(names(Reason.values()));
    assertThat(codes(Kind.FINDING))
        .containsExactlyInAnyOrderElementsOf(names(FindingCode.values()));
    assertThat(codes(Kind.COVERAGE))
        .containsExactlyInAnyOrderElementsOf(names(Coverage.State.values()));
  }

  @Test
  void whatIsSaidIsASentence() {
    assertThat(Explanations.all())
        .allSatisfy(
            entry -> {
              assertThat(entry.meaning()).matches("[A-Z].*\\.");
              assertThat(entry.next()).matches("(?s)[A-Z].*");
            });
  }

  @Test
  void aWordIsFoundInAnyCaseUnderEachOfItsKinds() {
    assertThat(Explanations.named("unknown ").stream().map(Explanation::kind))
        .containsExactly(Kind.STATUS, Kind.COVERAGE);
    assertThat(Explanations.named("switched_off").stream().map(Explanation::code))
        .containsExactly("SWITCHED_OFF");
    assertThat(Explanations.named("SWITCHED")).isEmpty();
  }

  @Test
  void thatAnActivationCannotBeUndoneIsSaid() {
    assertThat(Explanations.of(Reason.SERVICE_NOT_ACTIVATED).next())
        .contains("cannot be undone", "may cost", "OpenFlowLogService");
    assertThat(Explanations.of(Reason.NO_NETWORK_WATCHER).next())
        .contains("az network watcher configure");
  }

  private static List<String> codes(Kind kind) {
    return Explanations.all().stream()
        .filter(entry -> entry.kind() == kind)
        .map(Explanation::code)
        .collect(Collectors.toList());
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).collect(Collectors.toList());
  }
}
