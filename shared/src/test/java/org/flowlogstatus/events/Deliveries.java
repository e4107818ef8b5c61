package org.flowlogstatus.events;

/** Deliveries of messages whose outcome does not matter to a test. */
public final class Deliveries {
  private Deliveries() {}

  /** Runs what a message leads to; it may ask for another delivery, and do nothing else wrong. */
  public static void tryOnce(Runnable reaction) {
    try {
      reaction.run();
    } catch (DeliverAgain e) {
      // What another try can mend.
    }
  }
}
