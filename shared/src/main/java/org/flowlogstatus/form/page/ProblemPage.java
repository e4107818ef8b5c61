package org.flowlogstatus.form.page;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.flowlogstatus.explain.Explanations;
import org.flowlogstatus.form.page.html.Html;
import org.flowlogstatus.model.Problem;
import org.flowlogstatus.model.Violation;

/** A problem as a page, for a browser that asked for one: it says what the JSON would say. */
public final class ProblemPage {
  /** As {@code Content-Type} says it. */
  public static final String CONTENT_TYPE = "text/html; charset=utf-8";

  private ProblemPage() {}

  public static String of(Problem problem) {
    StringWriter page = new StringWriter();
    try {
      write(problem, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toString();
  }

  private static void write(Problem problem, Writer out) throws IOException {
    Html html = new Html(out);
    PageFrame.begin(problem.httpStatus() + " " + problem.reason(), html);
    html.raw("<header><h1>")
        .text(problem.reason().title())
        .raw("</h1></header>\n<main>\n")
        .raw("<section class=\"notice\"><h2><span class=\"word\">")
        .text(problem.httpStatus())
        .raw(" ")
        .text(problem.reason())
        .raw("</span></h2>")
        .element("p", problem.detail());
    if (!problem.violations().isEmpty()) {
      html.raw("<ul>");
      for (Violation violation : problem.violations()) {
        html.element("li", violation.message());
      }
      html.raw("</ul>");
    }
    html.element("p class=\"next\"", Explanations.of(problem.reason()).next())
        .raw("</section>\n<dl class=\"facts\">")
        .element("dt", "Instance")
        .element("dd", problem.instance())
        .element("dt", "Request id of the cloud")
        .element("dd", problem.requestId().orElse("none"))
        .element("dt", "Cloud")
        .element("dd", problem.provider().displayName())
        .element("dt", "Worth another try")
        .element("dd", problem.reason().retryable() ? "yes" + after(problem) : "no")
        .raw("</dl>\n</main>\n");
    PageForm.footer(html);
    PageFrame.end(html);
  }

  private static String after(Problem problem) {
    return problem.retryAfterSeconds().map(wait -> ", after " + wait + " seconds").orElse("");
  }
}
