package org.flowlogstatus.json;

import java.util.Optional;

/** The bytes are not one whole JSON object in UTF-8. The message quotes none of them. */
public final class InvalidJson extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Optional<String> nameTwice;

  InvalidJson(String message) {
    this(message, Optional.empty());
  }

  private InvalidJson(String message, Optional<String> nameTwice) {
    super(message);
    this.nameTwice = nameTwice;
  }

  static InvalidJson nameTwice(String name) {
    return new InvalidJson("a name stands in it twice", Optional.of(name));
  }

  /** The name that stands twice in one object, where that is the fault. */
  public Optional<String> nameTwice() {
    return nameTwice;
  }
}
