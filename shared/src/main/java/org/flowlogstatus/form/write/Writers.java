package org.flowlogstatus.form.write;

import org.flowlogstatus.form.Form;
import org.flowlogstatus.form.FormWriter;
import org.flowlogstatus.form.export.CsvForm;
import org.flowlogstatus.form.export.JsonForm;
import org.flowlogstatus.form.export.JunitForm;
import org.flowlogstatus.form.export.OcsfForm;
import org.flowlogstatus.form.page.PageForm;

/** Which writer writes a form. */
public final class Writers {
  private Writers() {}

  public static FormWriter of(Form form) {
    switch (form) {
      case JSON:
        return new JsonForm();
      case OCSF:
        return new OcsfForm();
      case CSV:
        return new CsvForm();
      case HTML:
        return new PageForm();
      case JUNIT:
        return new JunitForm();
    }
    throw new IllegalArgumentException(form.name());
  }
}
