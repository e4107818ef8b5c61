package org.flowlogstatus.form.page.html;

import java.io.IOException;
import java.io.Writer;
import org.flowlogstatus.form.Markup;

/** Writes HTML: markup as it stands, and text that can never become markup. */
public final class Html {
  private final Writer out;

  public Html(Writer out) {
    this.out = out;
  }

  /** Markup of our own. */
  public Html raw(String markup) throws IOException {
    out.write(markup);
    return this;
  }

  /** Text from wherever, in an element or between the quotes of an attribute. */
  public Html text(Object text) throws IOException {
    out.write(Markup.escaped(String.valueOf(text)));
    return this;
  }

  /** An element with nothing but text in it. */
  public Html element(String tag, Object text) throws IOException {
    String name = tag.split(" ", 2)[0];
    return raw("<" + tag + ">").text(text).raw("</" + name + ">");
  }
}
