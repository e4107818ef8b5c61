package org.flowlogstatus.alibaba;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.flowlogstatus.model.Provider;
import org.flowlogstatus.verdict.Findings;
import org.flowlogstatus.verdict.Normalizer;
import org.junit.jupiter.api.Test;

/** A scene that failed would go unnoticed, and only cost time; so it is played here. */
class RehearsedLookupTest {
  @Test
  void goesFromTheAnswerToTheJsonOfAResult() {
    Normalizer normalizer = new Normalizer(Provider.ALIBABA_CLOUD, new Findings(90));

    assertThatCode(() -> new RehearsedLookup(normalizer).play()).doesNotThrowAnyException();
  }
}
