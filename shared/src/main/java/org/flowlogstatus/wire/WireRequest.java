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

  /** Texts that must never be shown, even if the cloud echoes them. */
  public abstract List<String> secrets();

  /**
   * The header whose value the answer repeats, which binds the answer to this request. A connection
   * is kept only where the first answer repeats it, and then every later answer must.
   */
  public abstract Optional<String> boundBy();

  /**
   * Whether nothing binds an answer to this request. It then has its own connection, since on a
   * shared one a late answer to another request could be taken for its answer.
   */
  @Value.Default
  public boolean isAlone() {
    return false;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The account of the call; account and host have one budget of tries. */
  @Value.Default
  public String account() {
    return "";
  }

  /** Whether it creates something, so that {@code 201} is its answer. */
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
