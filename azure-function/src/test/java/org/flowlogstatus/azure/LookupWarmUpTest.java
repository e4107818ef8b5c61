package org.flowlogstatus.azure;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.flowlogstatus.model.Provider;
import org.flowlogstatus.verdict.Findings;
import org.flowlogstatus.verdict.Normalizer;
import org.junit.jupiter.api.Test;

/** A step that fails costs time and nobody notices; so this test runs it. */
class LookupWarmUpTest {
  @Test
  void goesFromTheAnswerToTheJsonOfAResult() {
    Normalizer normalizer = new Normalizer(Provider.AZURE, new Findings(90));

    assertThatCode(() -> new LookupWarmUp(normalizer).run()).doesNotThrowAnyException();
  }
}
