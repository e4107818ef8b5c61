package org.flowlogstatus.transport;

import java.io.IOException;

/** What came on a kept connection does not say that it answers what was asked. */
final class UnboundAnswerException extends IOException {
  private static final long serialVersionUID = 1L;

  UnboundAnswerException() {
    super("The cloud's answer on a kept connection does not say which request it answers.");
  }
}
