package org.flowlogstatus.local.bench.subject;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Many lookups one after the other, each timed. */
final class Block {
  private Block() {}

  /**
   * The bytes allocated by all of them, and then the nanoseconds of each, with blanks between.
   *
   * @param order their number, a blank, and the request
   */
  static String run(LookupProgram lookup, String order) throws Exception {
    int blank = order.indexOf(' ');
    long[] nanos = new long[Integer.parseInt(order.substring(0, blank))];
    String request = order.substring(blank + 1);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long allocatedBefore = threads.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < nanos.length; i++) {
      long began = System.nanoTime();
      lookup.answer(request);
      nanos[i] = System.nanoTime() - began;
    }
    StringBuilder line = new StringBuilder();
    line.append(threads.getCurrentThreadAllocatedBytes() - allocatedBefore);
    for (long each : nanos) {
      line.append(' ').append(each);
    }
    return line.toString();
  }
}
