package org.flowlogstatus.wire;

import java.util.function.LongSupplier;

/** The clock of the JVM that never jumps. */
final class NanoClock implements LongSupplier {
  static final NanoClock INSTANCE = new NanoClock();

  private NanoClock() {}

  @Override
  public long getAsLong() {
    return System.nanoTime();
  }
}
