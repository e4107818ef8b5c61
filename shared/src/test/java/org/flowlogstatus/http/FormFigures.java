package org.flowlogstatus.http;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.form.Estates;
import org.flowlogstatus.form.Form;
import org.flowlogstatus.http.message.QueryString;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.report.Report;

/** Answers a sweep of so many targets in every form, and prints how large it was and how long. */
public final class FormFigures {
  private FormFigures() {}

  public static void main(String[] args) {
    Report report = Estates.ofSize(Integer.parseInt(args[0]));
    for (Form form : Form.values()) {
      long begin = System.nanoTime();
      Reply reply = answer(report, form);
      long bytes = reply.bytes().length;
      long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
      System.out.printf("%s %d bytes %d ms%n", name(form), bytes, millis);
    }
  }

  private static String name(Form form) {
    return form.name().toLowerCase(Locale.ROOT);
  }

  private static Reply answer(Report report, Form form) {
    Operation<?> sweep =
        FormRequest.sweep(
            Set.of("/sweep"),
            Set.of("subscriptionId"),
            Duration.ofSeconds(60),
            given -> Optional.of("all"),
            (request, deadline) -> report);
    Request.Builder request = Request.builder();
    request.method("GET").path("/sweep").query(QueryString.parse("format=" + name(form))).body();
    return new HttpApi(Provider.AZURE, List.of(sweep), Set.of())
        .answer(request.build(), line -> {});
  }
}
