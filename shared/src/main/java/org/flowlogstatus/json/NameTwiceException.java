package org.flowlogstatus.json;

import java.io.IOException;

/** A name stands twice in one JSON object. */
final class NameTwiceException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String name;

  NameTwiceException(String name) {
    super("a name stands in it twice");
    this.name = name;
  }

  String name() {
    return name;
  }
}
