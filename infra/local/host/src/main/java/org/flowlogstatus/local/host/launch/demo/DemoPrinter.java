package org.flowlogstatus.local.host.launch.demo;

/** Shows the calls of the demonstration, one after the other. */
public interface DemoPrinter {
  /** Shows a call and its answer. */
  void call(DemoCall call, int status, String body, boolean isMet);

  /** Ends the demonstration. */
  void end(int calls, int unexpected);
}
