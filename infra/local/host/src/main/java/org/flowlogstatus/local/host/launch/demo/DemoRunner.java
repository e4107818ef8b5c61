package org.flowlogstatus.local.host.launch.demo;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Makes calls one after the other, and counts the answers that are not as expected. */
final class DemoRunner {

  /** Longer than any deadline of a function. */
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final DemoPrinter printer;
  private int calls;
  private int unexpected;

  DemoRunner(DemoPrinter printer) {
    this.printer = printer;
  }

  void all(List<DemoCall> calls) throws IOException, InterruptedException {
    for (DemoCall call : calls) {
      one(call);
    }
  }

  /** Prints the summary; whether all was as expected. */
  boolean end() {
    printer.end(calls, unexpected);
    return unexpected == 0;
  }

  private void one(DemoCall shown) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request(shown), BodyHandlers.ofString());
    boolean isMet = shown.expectation().isMetBy(response.statusCode(), response.body());
    printer.call(shown, response.statusCode(), response.body(), isMet);
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
