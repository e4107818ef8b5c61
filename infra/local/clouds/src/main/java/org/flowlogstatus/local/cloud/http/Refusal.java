package org.flowlogstatus.local.cloud.http;

/** A cloud's refusal of a request. */
public final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient CloudReply reply;

  /** The cloud answers with this. */
  public Refusal(CloudReply reply) {
    super("refused with " + reply.status(), null, false, false);
    this.reply = reply;
  }

  /** The answer. */
  public CloudReply reply() {
    return reply;
  }
}
