package org.flowlogstatus.warmup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.verdict.Findings;
import org.flowlogstatus.verdict.Normalizer;
import org.junit.jupiter.api.Test;

/** A step that fails costs time and nobody notices; so this test runs it. */
public abstract class LookupWarmUpExamples {
  private final Provider provider;
  private final Map<String, String> environment;

  /**
   * The warm-up of one function.
   *
   * @param environment settings that narrow what may be looked up
   */
  protected LookupWarmUpExamples(Provider provider, Map<String, String> environment) {
    this.provider = provider;
    this.environment = environment;
  }

  /** Runs the function's own step. */
  protected abstract void warmUp(Normalizer normalizer) throws Exception;

  /** The answer to the lookup that the function makes by itself. */
  protected abstract Reply lookup(Map<String, String> environment);

  @Test
  void goesFromTheAnswerToTheJsonOfAResult() {
    Normalizer normalizer = new Normalizer(provider, new Findings(90));

    assertThatCode(() -> warmUp(normalizer)).doesNotThrowAnyException();
  }

  /** A warm-up that ends early prepares less, and nobody notices. */
  @Test
  void aWarmUpLookupReachesItsVerdictWhateverTheSettings() {
    for (Map<String, String> settings : List.of(Map.<String, String>of(), environment)) {
      assertThat(lookup(settings).body()).contains("\"status\":\"ENABLED\"");
    }
  }
}
