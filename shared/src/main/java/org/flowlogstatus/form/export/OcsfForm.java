package org.flowlogstatus.form.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.FormWriter;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.model.UniformResult;

/**
 * Writes OCSF Compliance Finding events (class 2003, version 1.8.0, profile cloud): a JSON array,
 * an event for each result.
 */
public final class OcsfForm implements FormWriter {
  @Override
  public void write(Document document, OutputStream out) throws IOException {
    JsonText.write(out, json -> events(document, json));
  }

  private static void events(Document document, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Iterator<UniformResult> all = document.results().iterator(); all.hasNext(); ) {
      UniformResult result = all.next();
      new OcsfEvent(result, document.accepted(result)).write(json);
    }
    json.writeEndArray();
  }
}
