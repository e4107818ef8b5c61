package org.flowlogstatus.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Cuts calls whose deadline passes. One thread for the whole process looks at the clock; a new call
 * wakes it only where it must end before all others, so that a usual call costs no switch of
 * threads.
 */
final class Watchdog implements Runnable {
  private static final long MARGIN_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
  private static final long IDLE_NANOS = TimeUnit.HOURS.toNanos(1);
  private static final Watchdog ON_DUTY = start();

  private final Set<Watch> watches = new HashSet<>();
  private boolean asleep;
  private long alarmNanos;

  private Watchdog() {}

  /** Goes on duty, if it is not there yet: it does so when it is loaded. */
  static void prepare() {}

  /** Watches until {@link #end}. */
  static void begin(Watch watch) {
    ON_DUTY.add(watch);
  }

  static void end(Watch watch) {
    ON_DUTY.remove(watch);
  }

  private static Watchdog start() {
    Watchdog watchdog = new Watchdog();
    Thread thread = new Thread(watchdog, "flow-log-status-watchdog");
    thread.setDaemon(true);
    thread.start();
    return watchdog;
  }

  @Override
  public void run() {
    while (true) {
      try {
        cutTheLate();
      } catch (RuntimeException | OutOfMemoryError fault) {
        // It stays on duty whatever happens: without it no head of an answer has a deadline.
      }
    }
  }

  private void cutTheLate() {
    for (Watch late : awaitLate()) {
      // To cut may block, and the next one must not wait for it.
      Aside.run(late);
    }
  }

  private synchronized void add(Watch watch) {
    watches.add(watch);
    if (asleep && endNanos(watch) - alarmNanos < 0) {
      notifyAll();
    }
  }

  private synchronized void remove(Watch watch) {
    watches.remove(watch);
  }

  /** Those whose deadline has passed, once there are any; they are no longer watched. */
  private synchronized List<Watch> awaitLate() {
    List<Watch> late = takeLate();
    while (late.isEmpty()) {
      sleep();
      late = takeLate();
    }
    return late;
  }

  private List<Watch> takeLate() {
    List<Watch> late = new ArrayList<>();
    for (Iterator<Watch> all = watches.iterator(); all.hasNext(); ) {
      Watch watch = all.next();
      if (watch.deadline().passed()) {
        all.remove();
        late.add(watch);
      }
    }
    return late;
  }

  /** Until the first deadline, or until an earlier one is added. */
  private void sleep() {
    setAlarm();
    asleep = true;
    try {
      long left = Math.max(0, alarmNanos - System.nanoTime());
      TimeUnit.NANOSECONDS.timedWait(this, left + MARGIN_NANOS);
    } catch (InterruptedException e) {
      // Nobody but a runtime that ends interrupts it; it looks again, and goes on.
    } finally {
      asleep = false;
    }
  }

  private void setAlarm() {
    alarmNanos = System.nanoTime() + IDLE_NANOS;
    for (Watch watch : watches) {
      long ends = endNanos(watch);
      alarmNanos = ends - alarmNanos < 0 ? ends : alarmNanos;
    }
  }

  private static long endNanos(Watch watch) {
    return System.nanoTime() + watch.deadline().left().toNanos();
  }
}
