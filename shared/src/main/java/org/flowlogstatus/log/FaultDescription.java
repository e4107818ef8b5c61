package org.flowlogstatus.log;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Describes a fault by where it happened, without the messages that could quote a secret. */
public final class FaultDescription {
  private static final int FRAMES = 12;

  private FaultDescription() {}

  public static String describe(Throwable fault) {
    String own = fault.getClass().getName() + frames(fault);
    Throwable cause = fault.getCause();
    return cause == null ? own : own + ", caused by " + cause.getClass().getName() + frames(cause);
  }

  private static String frames(Throwable fault) {
    return Arrays.stream(fault.getStackTrace())
        .limit(FRAMES)
        .map(frame -> " at " + frame)
        .collect(Collectors.joining());
  }
}
