package org.flowlogstatus.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.form.Estates;
import org.flowlogstatus.http.message.AnswerLimit;
import org.flowlogstatus.http.message.QueryString;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms as they are asked for over HTTP. */
class FormRequestTest {
  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  private Report report = Estates.incomplete(12);

  @ParameterizedTest
  @CsvSource({
    "json, application/json, '{\"schemaVersion\"'",
    "ocsf, application/json, '[{\"activity_id\"'",
    "csv, text/csv; charset=utf-8, 'provider,accountId,region'",
    "html, text/html; charset=utf-8, <!DOCTYPE html>",
    "junit, application/xml, <?xml version"
  })
  void aSweepHasTheFormThatIsNamed(String form, String type, String begin) {
    Reply reply = ask("/sweep", "format=" + form, "application/json");

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers())
        .containsEntry("Content-Type", type)
        .containsEntry("Flow-Log-Complete", "false")
        .containsEntry("Flow-Log-Problems", "2");
    assertThat(reply.body()).startsWith(begin);
  }

  @ParameterizedTest
  @CsvSource({
    "json, application/json",
    "ocsf, application/json",
    "csv, text/csv; charset=utf-8",
    "html, text/html; charset=utf-8",
    "junit, application/xml"
  })
  void soHasALookup(String form, String type) {
    Reply reply = ask("/lookup", "format=" + form, "");

    assertThat(reply.headers())
        .containsEntry("Content-Type", type)
        .containsEntry("Flow-Log-Complete", "true")
        .containsEntry("Flow-Log-Problems", "0");
    assertThat(reply.body()).contains("virtualNetworks/net0");
  }

  @Test
  void theHeaderChoosesWhereTheParameterDoesNot() {
    assertThat(ask("/sweep", "", "text/csv").headers())
        .containsEntry("Content-Type", "text/csv; charset=utf-8");
    assertThat(ask("/lookup", "", BROWSER).headers())
        .containsEntry("Content-Type", "text/html; charset=utf-8")
        .containsKey("Content-Security-Policy");
    assertThat(ask("/lookup", "", "*/*").headers())
        .containsEntry("Content-Type", "application/json");
  }

  @Test
  void onlyGapsLeavesOutWhatPassesAndCountsIt() {
    String body = ask("/sweep", "only=gaps", "").body();

    assertThat(body)
        .contains("\"targets\":12")
        .contains("NOT_COVERED")
        .doesNotContain("flowLogs/log0");
  }

  @Test
  void whatIsNoFormIsRefusedWithAllElseThatIsWrong() {
    Reply reply = ask("/sweep", "format=CSV&only=all", "");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.headers()).containsEntry("Content-Type", "application/problem+json");
    assertThat(reply.body()).contains("json, ocsf, csv, html or junit", "takes one value: gaps");
    assertThat(ask("/lookup", "only=gaps", "").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "'', true",
    "format=html, true",
    "format=csv, false",
  })
  void aProblemIsAPageForABrowserThatAskedForOne(String query, boolean page) {
    Reply reply = ask("/nowhere", query, BROWSER);

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.headers())
        .containsEntry(
            "Content-Type", page ? "text/html; charset=utf-8" : "application/problem+json");
    assertThat(reply.body()).contains("NOT_FOUND", "There is nothing at this path");
  }

  @Test
  void aProblemStaysJsonForWhoIsNoBrowser() {
    assertThat(ask("/nowhere", "format=html", "*/*").headers())
        .containsEntry("Content-Type", "application/problem+json");
    assertThat(ask("/nowhere", "format=html", "").headers())
        .containsEntry("Content-Type", "application/problem+json");
  }

  @Test
  void whatThePlatformDoesNotTakeIsAProblemThatSaysHowToAskForLess() {
    report = Estates.ofSize(400);
    Reply reply = ask("/sweep", "format=json", "");

    assertThat(reply.status()).isEqualTo(413);
    assertThat(reply.body())
        .contains("\"reason\":\"INVALID_REQUEST\"", "only=gaps, or narrow it by subscriptionId");
    assertThat(ask("/sweep", "only=gaps&format=csv", "").status()).isEqualTo(200);
  }

  @Test
  void aLargeBodyIsTheSameAsTextAndAsBytes() {
    report = Estates.ofSize(100);
    Reply reply = ask("/sweep", "", "");

    assertThat(reply.isText()).isFalse();
    assertThat(reply.body().length()).isGreaterThan(70_000);
    assertThat(new String(reply.bytes(), StandardCharsets.UTF_8)).isEqualTo(reply.body());
  }

  private Reply ask(String path, String query, String accept) {
    HttpApi door =
        new HttpApi(
            Provider.AZURE, List.of(lookup(), sweep()), Set.of(), AnswerLimit.ofEscaped(400_000));
    Request.Builder request = Request.builder();
    request
        .method("GET")
        .path(path)
        .query(QueryString.parse(query))
        .accept(Optional.of(accept).filter(text -> !text.isEmpty()))
        .body();
    return door.answer(request.build(), line -> {});
  }

  private Operation<?> lookup() {
    return FormRequest.lookup(
        Set.of("/lookup"),
        Set.of("target"),
        Duration.ofSeconds(1),
        given -> Optional.of("asked"),
        (request, deadline) -> report.results().get(0));
  }

  private Operation<?> sweep() {
    return FormRequest.sweep(
        Set.of("/sweep"),
        Set.of("subscriptionId"),
        Duration.ofSeconds(1),
        given -> Optional.of("asked"),
        (request, deadline) -> report);
  }
}
