package org.flowlogstatus.transport;

import java.io.IOException;

/** An answer on a kept connection does not say that it answers this request. */
final class UnboundAnswerException extends IOException {
  private static final long serialVersionUID = 1L;

  UnboundAnswerException() {
    super("The cloud's answer on a kept connection does not say which request it answers.");
  }
}
