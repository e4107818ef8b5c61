package org.flowlogstatus.settings;

import java.util.Collection;
import java.util.List;

/**
 * The function cannot work: names every bad or missing setting at once. The log and a caller may
 * show its message: it holds no setting's value.
 */
public final class InvalidSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> names;

  InvalidSettings(Collection<String> names, List<String> faults) {
    super("The settings are not valid: " + String.join("; ", faults));
    this.names = List.copyOf(names);
  }

  /** The names of the wrong settings, each once. */
  public List<String> names() {
    return names;
  }
}
