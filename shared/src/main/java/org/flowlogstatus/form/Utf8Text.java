package org.flowlogstatus.form;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Text where bytes are expected: in UTF-8, as a stream. */
public final class Utf8Text {
  private Utf8Text() {}

  /** Writes all of it; does not close {@code out}. */
  public static void write(OutputStream out, Body body) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    body.write(text);
    text.flush();
  }

  /** Writes a text; does not close what it is written to. */
  @FunctionalInterface
  public interface Body {
    void write(Writer out) throws IOException;
  }
}
