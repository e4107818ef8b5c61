package org.flowlogstatus.wire;

import java.util.function.LongSupplier;

/** The clock of the JVM that never jumps: nanoseconds from some fixed moment. */
public final class NanoClock implements LongSupplier {
  @Override
  public long getAsLong() {
    return System.nanoTime();
  }
}
