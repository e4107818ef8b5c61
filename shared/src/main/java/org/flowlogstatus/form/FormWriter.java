package org.flowlogstatus.form;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes a document in one form, in UTF-8, as a stream: no form ever stands in memory as a whole.
 */
@FunctionalInterface
public interface FormWriter {
  /** Writes all of it; does not close {@code out}. */
  void write(Document document, OutputStream out) throws IOException;
}
