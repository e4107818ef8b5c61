package org.flowlogstatus.form.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flowlogstatus.explain.Explanations;
import org.flowlogstatus.form.Accepted;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.FailedRead;
import org.flowlogstatus.form.FormWriter;
import org.flowlogstatus.form.Markup;
import org.flowlogstatus.form.SharedWords;
import org.flowlogstatus.form.Utf8Text;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Outcome;
import org.flowlogstatus.model.UniformResult;

/** Writes JUnit's XML as Jenkins reads it: a suite for each region, a test case for each target. */
public final class JunitForm implements FormWriter {
  @Override
  public void write(Document document, OutputStream out) throws IOException {
    Utf8Text.write(out, text -> suites(document, text));
  }

  private static void suites(Document document, Writer out) throws IOException {
    Map<String, Suite> suites = new TreeMap<>();
    document.results().forEach(result -> suite(suites, nameOf(result)).results.add(result));
    document.unread().forEach(unread -> suite(suites, nameOf(unread)).unread.add(unread));
    suites.values().forEach(suite -> suite.count(document));
    out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"flow-log-status\"");
    attribute("tests", suites.values().stream().mapToInt(Suite::tests).sum(), out);
    attribute("failures", suites.values().stream().mapToInt(s -> s.failures).sum(), out);
    attribute("errors", suites.values().stream().mapToInt(s -> s.errors).sum(), out);
    out.write(">\n");
    for (Map.Entry<String, Suite> suite : suites.entrySet()) {
      suite(suite.getKey(), suite.getValue(), document, out);
    }
    out.write("</testsuites>\n");
  }

  private static Suite suite(Map<String, Suite> suites, String name) {
    return suites.computeIfAbsent(name, key -> new Suite());
  }

  private static String nameOf(UniformResult result) {
    return result.region().orElse(result.provider().wireName());
  }

  private static String nameOf(FailedRead unread) {
    return unread.region().or(unread::accountId).orElse(unread.problem().provider().wireName());
  }

  private static void suite(String name, Suite suite, Document document, Writer out)
      throws IOException {
    out.write("<testsuite");
    attribute("name", name, out);
    attribute("tests", suite.tests(), out);
    attribute("failures", suite.failures, out);
    attribute("errors", suite.errors, out);
    attribute("skipped", suite.skipped, out);
    out.write(">\n");
    for (UniformResult result : suite.results) {
      testCase(result, document.accepted(result), out);
    }
    for (FailedRead unread : suite.unread) {
      testCase(unread, out);
    }
    out.write("</testsuite>\n");
  }

  private static void testCase(UniformResult result, Optional<Accepted> accepted, Writer out)
      throws IOException {
    Outcome outcome = Outcome.of(result);
    begin(
        result.target().id(),
        result.provider().wireName() + "." + result.target().type().wireName(),
        out);
    if (accepted.isPresent()) {
      outcome("skipped", "ACCEPTED", acceptedText(accepted.get()), details(result), out);
    } else if (outcome == Outcome.FAIL) {
      outcome("failure", code(result), result.message(), details(result), out);
    } else if (outcome == Outcome.UNKNOWN) {
      outcome("error", code(result), result.message(), details(result), out);
    } else if (!result.findings().isEmpty()) {
      element("system-out", String.join("\n", SharedWords.findings(result)), out);
    }
    out.write("</testcase>\n");
  }

  private static void testCase(FailedRead unread, Writer out) throws IOException {
    begin(unread.name(), unread.problem().provider().wireName() + ".unread", out);
    outcome(
        "error",
        unread.problem().reason().name(),
        unread.problem().detail(),
        Explanations.of(unread.problem().reason()).next(),
        out);
    out.write("</testcase>\n");
  }

  private static String acceptedText(Accepted accepted) {
    return "Accepted until " + accepted.until() + ": " + accepted.why();
  }

  /** The reason, and how far the traffic is logged where a sweep says so. */
  private static String code(UniformResult result) {
    return result
        .coverage()
        .map(Coverage::state)
        .map(state -> result.reason() + " " + state)
        .orElse(result.reason().name());
  }

  private static String details(UniformResult result) {
    List<String> lines = new ArrayList<>();
    lines.add(result.status() + " " + code(result) + ": " + result.message());
    lines.addAll(SharedWords.findings(result));
    lines.addAll(
        SharedWords.nextSteps(result).stream()
            .map(step -> "Next: " + step)
            .collect(Collectors.toList()));
    return String.join("\n", lines);
  }

  private static void begin(String name, String className, Writer out) throws IOException {
    out.write("<testcase");
    attribute("name", name, out);
    attribute("classname", className, out);
    out.write('>');
  }

  private static void outcome(String element, String type, String message, String text, Writer out)
      throws IOException {
    out.write("<" + element);
    attribute("type", type, out);
    attribute("message", message, out);
    out.write(">" + Markup.escaped(text) + "</" + element + ">");
  }

  private static void element(String name, String text, Writer out) throws IOException {
    out.write("<" + name + ">" + Markup.escaped(text) + "</" + name + ">");
  }

  private static void attribute(String name, Object value, Writer out) throws IOException {
    out.write(" " + name + "=\"" + Markup.escaped(String.valueOf(value)) + "\"");
  }

  /** What stands in one suite. */
  private static final class Suite {
    private final List<UniformResult> results = new ArrayList<>();
    private final List<FailedRead> unread = new ArrayList<>();
    private int failures;
    private int errors;
    private int skipped;

    int tests() {
      return results.size() + unread.size();
    }

    void count(Document document) {
      errors = unread.size();
      for (UniformResult result : results) {
        Outcome outcome = Outcome.of(result);
        if (document.accepted(result).isPresent()) {
          skipped++;
        } else if (outcome == Outcome.FAIL) {
          failures++;
        } else if (outcome == Outcome.UNKNOWN) {
          errors++;
        }
      }
    }
  }
}
