package org.flowlogstatus.form;

import java.util.Optional;

/** A form of an answer. All of them tell the same verdicts. */
public enum Form {
  JSON("json", "application/json", "application/json"),
  OCSF("ocsf", "application/json", "application/json"),
  CSV("csv", "text/csv", "text/csv; charset=utf-8"),
  HTML("html", "text/html", "text/html; charset=utf-8"),
  JUNIT("junit", "application/xml", "application/xml");

  /** The forms as the parameter names them, for a person. */
  public static final String NAMES = "json, ocsf, csv, html or junit";

  private final String wireName;
  private final String mediaType;
  private final String contentType;

  Form(String wireName, String mediaType, String contentType) {
    this.wireName = wireName;
    this.mediaType = mediaType;
    this.contentType = contentType;
  }

  /** The form that the parameter {@code format} names; empty where it names none. */
  public static Optional<Form> named(String wireName) {
    for (Form form : values()) {
      if (form.wireName.equals(wireName)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  /** Without parameters, as an {@code Accept} header names it. */
  public String mediaType() {
    return mediaType;
  }

  /** With parameters, as {@code Content-Type} says it. */
  public String contentType() {
    return contentType;
  }
}
