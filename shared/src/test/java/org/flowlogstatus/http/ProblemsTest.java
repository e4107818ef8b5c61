package org.flowlogstatus.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.failure.FailedCall;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Reason;
import org.junit.jupiter.api.Test;

class ProblemsTest {
  private final Problems problems = new Problems(Provider.AZURE);

  @Test
  void aRefusalNamesTheRightItsScopeAndTheCommandThatGrantsIt() {
    CheckFailure refused = failed(Reason.ACCESS_DENIED, "flowLogs");

    assertThat(problems.of(refused, Optional.of("1111")).detail())
        .startsWith("The cloud answered HTTP 403. Right needed: ")
        .contains(
            "Microsoft.Network/networkWatchers/flowLogs/read",
            "/subscriptions/1111",
            "az role assignment create");
    assertThat(problems.of(refused).detail()).contains("/subscriptions/SUBSCRIPTION_ID");
  }

  @Test
  void anythingElseSaysWhatItIs() {
    assertThat(problems.of(failed(Reason.THROTTLED, "flowLogs")).detail())
        .isEqualTo("The cloud answered HTTP 403");
    assertThat(problems.of(failed(Reason.ACCESS_DENIED, "token")).detail())
        .isEqualTo("The cloud answered HTTP 403");
  }

  private static CheckFailure failed(Reason reason, String operation) {
    return CheckFailure.of(reason, "The cloud answered HTTP 403").of(new FailedCall(operation, 1));
  }
}
