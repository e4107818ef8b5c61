package org.flowlogstatus.settings;

import java.util.Collection;
import java.util.List;

/**
 * The function cannot work: names every bad or missing setting at once. Its message is fit for the
 * log and for a caller's eyes: it holds no setting's value.
 */
public final class InvalidSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> names;

  InvalidSettings(Collection<String> names, List<String> faults) {
    super("The settings are not valid: " + String.join("; ", faults));
    this.names = List.copyOf(names);
  }

  /** Of the settings that are wrong, each once. */
  public List<String> names() {
    return names;
  }
}
