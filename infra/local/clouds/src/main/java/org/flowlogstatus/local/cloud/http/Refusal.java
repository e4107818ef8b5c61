package org.flowlogstatus.local.cloud.http;

/** A cloud's refusal of a request. */
public final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Reply reply;

  /** The cloud answers with this. */
  public Refusal(Reply reply) {
    super("refused with " + reply.status(), null, false, false);
    this.reply = reply;
  }

  /** The answer. */
  public Reply reply() {
    return reply;
  }
}
