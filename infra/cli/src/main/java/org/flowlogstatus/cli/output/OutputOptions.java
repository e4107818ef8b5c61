package org.flowlogstatus.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.cli.exit.UsageError;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.Form;
import org.flowlogstatus.form.FormWriter;
import org.flowlogstatus.form.write.Writers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say in which form an answer is written, and where. */
public final class OutputOptions {
  private static final String TABLE = "table";

  @Option(
      names = "--format",
      paramLabel = "FORM",
      description =
          "table, json, ocsf, csv, html or junit (a plan: table, json, sh, template, csv or html);"
              + " table on a terminal, else json, unless given.")
  private @Nullable String format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the answer to this file, whole or not at all.")
  private @Nullable Path output;

  /** Fails before anything is asked, where the form is none or the file cannot be written. */
  public void check() {
    form();
    checkFile();
  }

  /** Fails where the file cannot be written. */
  public void checkFile() {
    Path file = output;
    if (file != null) {
      OutputFile.check(file);
    }
  }

  /** Writes the document in the form that was asked for. */
  public void write(Document document) {
    write(writer(Terminal.ofProcess()), document);
  }

  private void write(FormWriter writer, Document document) {
    write(out -> writer.write(document, out));
  }

  /** Writes what is in no form of a report. */
  public void write(Answer answer) {
    Path file = output;
    if (file == null) {
      toStandardOutput(answer);
    } else {
      OutputFile.write(file, answer);
    }
  }

  /** Writes a text as it stands. */
  public void writeText(String text) {
    write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes lines for a person; on a terminal none is longer than it is wide. */
  public void writeLines(List<String> lines) {
    int width = widthOfPerson();
    writeText(
        lines.stream()
            .flatMap(line -> Columns.folded(line, width).stream())
            .collect(Collectors.joining(System.lineSeparator())));
  }

  /** In how many columns a person reads the answer as it comes; as many as it takes elsewhere. */
  public int widthOfPerson() {
    Terminal terminal = Terminal.ofProcess();
    return output == null && terminal.showsAnswers() ? terminal.width() : Integer.MAX_VALUE;
  }

  /** The form as it was named; empty where none was. */
  public Optional<String> named() {
    return Optional.ofNullable(format);
  }

  /** The form that was named, or the usual one; empty: a table. */
  public Optional<Form> form() {
    String named = format;
    if (named == null) {
      boolean toPerson = output == null && Terminal.ofProcess().showsAnswers();
      return toPerson ? Optional.empty() : Optional.of(Form.JSON);
    }
    String word = named.toLowerCase(Locale.ROOT);
    if (word.equals(TABLE)) {
      return Optional.empty();
    }
    Optional<Form> form = Form.named(word);
    if (form.isEmpty()) {
      throw new UsageError("--format " + named + " is no form: give table, " + Form.NAMES + ".");
    }
    return form;
  }

  /**
   * Whether JSON is asked for, of an answer that has no form but that and a table.
   *
   * @param command that answers
   */
  public boolean isJson(String command) {
    Optional<Form> form = form();
    if (form.isPresent() && form.get() != Form.JSON) {
      throw new UsageError(command + " is written as a table or as json.");
    }
    return form.isPresent();
  }

  private FormWriter writer(Terminal terminal) {
    return form()
        .map(Writers::of)
        .orElseGet(() -> new TableForm(terminal.width(), isColoured(terminal)));
  }

  private boolean isColoured(Terminal terminal) {
    return terminal.colour() && terminal.showsAnswers() && output == null;
  }

  private static void toStandardOutput(Answer answer) {
    LastCharacter out = new LastCharacter(StandardOutput.answers());
    try {
      answer.write(out);
      if (!out.endedALine()) {
        out.write(System.lineSeparator().getBytes(StandardCharsets.UTF_8));
      }
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (StandardOutput.answers().checkError()) {
      throw new UsageError(
          "the answer could not be written: the program that reads it has stopped reading.");
    }
  }

  /** Something that can be written, in UTF-8. */
  @FunctionalInterface
  public interface Answer {
    void write(OutputStream out) throws IOException;
  }
}
