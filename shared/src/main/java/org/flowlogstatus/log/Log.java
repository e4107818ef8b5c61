package org.flowlogstatus.log;

/** Takes one line for the operator. What is written holds no secret. */
@FunctionalInterface
public interface Log {
  void line(String text);

  /** The platform's id of the run that writes it; empty where there is none. */
  default String invocationId() {
    return "";
  }

  /** The log where the platform hands over none. */
  static Log standardError() {
    return text -> System.err.println(text);
  }
}
