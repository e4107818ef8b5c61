package org.flowlogstatus.local.host.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Makes calls one after the other, prints what comes, and counts what should not have come. */
final class DemoRunner {

  /** Longer than any deadline of a function. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final PrintStream out;
  private int calls;
  private int unexpected;

  DemoRunner(PrintStream out) {
    this.out = out;
  }

  void all(List<DemoCall> calls) throws IOException, InterruptedException {
    for (DemoCall call : calls) {
      one(call);
    }
  }

  /** Prints the summary; whether all was as expected. */
  boolean end() {
    out.println(calls + " calls, " + (calls - unexpected) + " answered as expected");
    return unexpected == 0;
  }

  private void one(DemoCall shown) throws IOException, InterruptedException {
    out.println("== " + shown.heading());
    out.println(shown.method() + " " + shown.uri() + " " + shown.body());
    HttpResponse<String> response = http.send(request(shown), BodyHandlers.ofString());
    out.println(response.body());
    boolean isMet = shown.expectation().isMetBy(response.statusCode(), response.body());
    out.println((isMet ? "as expected: " : "NOT AS EXPECTED: ") + shown.expectation().words());
    out.println();
    calls++;
    unexpected += isMet ? 0 : 1;
  }

  private static HttpRequest request(DemoCall shown) {
    return HttpRequest.newBuilder(shown.uri())
        .timeout(PATIENCE)
        .method(
            shown.method(),
            shown.body().isEmpty()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(shown.body()))
        .build();
  }
}
