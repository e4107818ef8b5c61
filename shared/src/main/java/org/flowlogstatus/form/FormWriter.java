package org.flowlogstatus.form;

import java.io.IOException;
import java.io.Writer;

/** Writes a document in one form, as a stream: no form ever stands in memory as a whole. */
@FunctionalInterface
public interface FormWriter {
  /** Writes all of it; does not close {@code out}. */
  void write(Document document, Writer out) throws IOException;
}
