package org.flowlogstatus.settings;

/** The form that a setting must have. */
public interface Form {
  boolean fits(String text);

  /** What it is, as in "must be a GUID". */
  String words();
}
