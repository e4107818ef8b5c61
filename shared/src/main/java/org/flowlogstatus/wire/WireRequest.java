package org.flowlogstatus.wire;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** One HTTP request to a cloud. Its {@code toString} shows no header and no query. */
@Value.Immutable
public abstract class WireRequest {
  public abstract String method();

  public abstract URI uri();

  public abstract Map<String, String> headers();

  public abstract Optional<String> body();

  /** How many bytes an answer may have, at most. */
  public abstract int maxBytes();

  /** What must never be shown, should the cloud echo it. */
  public abstract List<String> secrets();

  /**
   * The header whose value the answer says again, so that no other answer can pass for it. A
   * connection is kept only where it did, and then each later answer has to.
   */
  public abstract Optional<String> boundBy();

  /**
   * Whether nothing binds an answer to this request, so that it has a connection for itself: what
   * comes late on a shared one would be taken for its answer.
   */
  @Value.Default
  public boolean isAlone() {
    return false;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Whose call it is: with the host, whose budget of tries it draws on. */
  @Value.Default
  public String account() {
    return "";
  }

  /** Whether it makes something, so that {@code 201} is the answer to it. */
  @Value.Default
  public boolean makesSomething() {
    return false;
  }

  @Override
  public String toString() {
    return method() + " " + uri().getPath();
  }

  /** Collects the parts. */
  public static final class Builder extends ImmutableWireRequest.Builder {}
}
