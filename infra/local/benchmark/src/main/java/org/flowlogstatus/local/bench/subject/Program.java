package org.flowlogstatus.local.bench.subject;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What each program does: it answers its first argument at once, and then what it is asked line by
 * line on standard input, until that ends. While it waits there its parent can look at it.
 */
final class Program {
  private static final String BLOCK = "block ";

  private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
  private final FileInputStream in = new FileInputStream(FileDescriptor.in);
  private final LookupProgram lookup;

  Program(LookupProgram lookup) {
    this.lookup = lookup;
  }

  void run(String[] arguments) throws Exception {
    write(lookup.answer(arguments[0]));
    for (String line = line(); !line.isEmpty(); line = line()) {
      write(
          line.startsWith(BLOCK)
              ? Block.run(lookup, line.substring(BLOCK.length()))
              : lookup.answer(line));
    }
  }

  private void write(String answer) throws IOException {
    out.write((answer + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
      line.append((char) read);
    }
    return line.toString();
  }
}
