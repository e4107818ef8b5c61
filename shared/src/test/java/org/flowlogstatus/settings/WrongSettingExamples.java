package org.flowlogstatus.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flowlogstatus.jvm.OwnJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A process whose environment has a wrong setting; the subclass is its main class too. */
@Timeout(60)
public abstract class WrongSettingExamples {
  /** What the process says last, where every trigger did as it must. */
  protected static final String DONE = "all as promised";

  private static final String SETTING = "FLOWLOG_DEADLINE_MILLIS";
  private static final String WRONG = "not-a-number";

  private final List<String> logged;

  /**
   * The triggers of one function.
   *
   * @param logged what its log must contain
   */
  protected WrongSettingExamples(String... logged) {
    this.logged = List.of(logged);
  }

  @Test
  void everyTriggerNamesTheSettingAndNoneHangsOrSucceeds() throws Exception {
    String output = OwnJvm.run(Map.of(SETTING, WRONG), getClass().getName());

    assertThat(output).contains(DONE).contains(logged);
  }

  /** An answer over HTTP names the setting, and not its value. */
  protected static void assertNamed(String answer) {
    assertThat(answer).contains("500", "INTERNAL_ERROR", "settings", SETTING).doesNotContain(WRONG);
  }

  /** Any other trigger fails, and names the setting, and not its value. */
  protected static void assertFails(ThrowingCallable trigger) {
    assertThatThrownBy(trigger)
        .isInstanceOfSatisfying(
            InvalidSettings.class, e -> assertThat(e.names()).containsExactly(SETTING))
        .message()
        .doesNotContain(WRONG);
  }
}
