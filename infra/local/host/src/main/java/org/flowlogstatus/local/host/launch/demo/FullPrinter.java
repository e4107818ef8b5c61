package org.flowlogstatus.local.host.launch.demo;

import java.io.PrintStream;

/** Prints every answer in full. */
public record FullPrinter(PrintStream out) implements DemoPrinter {
  @Override
  public void call(DemoCall call, int status, String body, boolean isMet) {
    out.println("== " + call.heading());
    out.println(call.method() + " " + call.uri() + " " + call.body());
    out.println(body);
    out.println((isMet ? "as expected: " : "NOT AS EXPECTED: ") + call.expectation().words());
    out.println();
  }

  @Override
  public void end(int calls, int unexpected) {
    out.println(calls + " calls, " + (calls - unexpected) + " answered as expected");
  }
}
