package org.flowlogstatus.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NegotiationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/* | JSON",
        "application/json | JSON",
        "text/csv | CSV",
        "TEXT/CSV;charset=utf-8 | CSV",
        "text/html | HTML",
        "application/xml | JUNIT",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | HTML",
        "text/csv;q=0.5, application/xml;q=0.7 | JUNIT",
        "application/json;q=0.4, text/csv;q=0.5 | CSV",
        "text/csv, */* | CSV",
        "*/*, text/html;q=0.1 | JSON",
        "text/csv, text/html | CSV",
        "text/html, text/csv | HTML",
        "text/csv;q=0 | JSON",
        "application/json;q=0, text/csv;q=0.1 | CSV",
        "image/png | JSON",
        "text/csv;q=2, text/html;q=0.1 | HTML",
        ",;, | JSON"
      })
  void theBestQualityWins(String accept, Form form) {
    assertThat(Negotiation.best(accept)).isEqualTo(form);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/html;q=0.1, */* | true",
        "*/* | false",
        "text/* | false",
        "text/html;q=0 | false"
      })
  void aBrowserNamesHtml(String accept, boolean browser) {
    assertThat(Negotiation.isBrowser(accept)).isEqualTo(browser);
  }
}
