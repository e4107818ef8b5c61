package org.flowlogstatus.warmup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.verdict.Findings;
import org.flowlogstatus.verdict.Normalizer;
import org.junit.jupiter.api.Test;

/** A step that fails costs time and nobody notices; so this test runs it. */
public abstract class LookupWarmUpExamples {
  private final Provider provider;
  private final Map<String, String> environment;
  private final Step step;
  private final Function<Map<String, String>, Reply> lookup;

  /**
   * The warm-up of one function.
   *
   * @param environment settings that narrow what may be looked up
   * @param step the function's own
   * @param lookup the answer to the lookup that the function makes by itself, by its settings
   */
  protected LookupWarmUpExamples(
      Provider provider,
      Map<String, String> environment,
      Step step,
      Function<Map<String, String>, Reply> lookup) {
    this.provider = provider;
    this.environment = environment;
    this.step = step;
    this.lookup = lookup;
  }

  @Test
  void goesFromTheAnswerToTheJsonOfAResult() {
    Normalizer normalizer = new Normalizer(provider, new Findings(90));

    assertThatCode(() -> step.run(normalizer)).doesNotThrowAnyException();
  }

  /** A warm-up that ends early prepares less, and nobody notices. */
  @Test
  void aWarmUpLookupReachesItsVerdictWhateverTheSettings() {
    for (Map<String, String> settings : List.of(Map.<String, String>of(), environment)) {
      assertThat(lookup.apply(settings).body()).contains("\"status\":\"ENABLED\"");
    }
  }

  /** A step of the warm-up. */
  @FunctionalInterface
  public interface Step {
    void run(Normalizer normalizer) throws Exception;
  }
}
