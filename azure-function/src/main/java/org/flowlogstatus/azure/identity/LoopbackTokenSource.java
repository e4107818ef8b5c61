package org.flowlogstatus.azure.identity;

import org.flowlogstatus.wire.Deadline;

/** Gives the embedded ARM's fixed token. */
final class LoopbackTokenSource implements TokenSource {
  @Override
  public String token(Deadline deadline) {
    return LOOPBACK_TOKEN;
  }
}
