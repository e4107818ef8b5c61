package org.flowlogstatus.cli.output;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Passes text on and remembers how it ended, so that no form gets an empty line at its end. */
final class LastCharacter extends FilterWriter {
  private int last = -1;

  LastCharacter(Writer out) {
    super(out);
  }

  boolean endedALine() {
    return last == '\n';
  }

  @Override
  public void write(int c) throws IOException {
    super.write(c);
    last = c;
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    super.write(text, offset, length);
    if (length > 0) {
      last = text[offset + length - 1];
    }
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    super.write(text, offset, length);
    if (length > 0) {
      last = text.charAt(offset + length - 1);
    }
  }
}
