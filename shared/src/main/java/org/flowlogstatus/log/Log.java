package org.flowlogstatus.log;

/** Takes one line for the operator. What is written holds no secret. */
@FunctionalInterface
public interface Log {
  void line(String text);

  /** What a platform takes for a log where it hands over none. */
  static Log standardError() {
    return text -> System.err.println(text);
  }
}
