package org.flowlogstatus.cli.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes text on and remembers how it ended, so that no form gets an empty line at its end. */
final class LastCharacter extends FilterOutputStream {
  private int last = -1;

  LastCharacter(OutputStream out) {
    super(out);
  }

  boolean endedALine() {
    return last == '\n';
  }

  @Override
  public void write(int b) throws IOException {
    out.write(b);
    last = b;
  }

  @Override
  public void write(byte[] text, int offset, int length) throws IOException {
    out.write(text, offset, length);
    if (length > 0) {
      last = text[offset + length - 1];
    }
  }
}
