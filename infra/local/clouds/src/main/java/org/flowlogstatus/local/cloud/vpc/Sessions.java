package org.flowlogstatus.local.cloud.vpc;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.flowlogstatus.local.cloud.vpc.request.Credential;

/** The sessions of assumed roles: each has credentials of its own, and belongs to one account. */
final class Sessions {

  private final VpcOptions options;
  private final Map<String, Session> byKey = new ConcurrentHashMap<>();

  Sessions(VpcOptions options) {
    this.options = options;
  }

  /** A session of a role in an account. */
  record Session(Credential credential, String accountId, Instant end) {}

  /** Begins a session. */
  Session begin(String accountId) {
    String unique = UUID.randomUUID().toString().replace("-", "");
    Credential credential =
        Credential.sts("STS." + unique, "secret-" + unique, "token/" + unique + "+==");
    Session session =
        new Session(credential, accountId, options.clock().instant().plus(options.sessionLife()));
    byKey.put(credential.accessKeyId(), session);
    return session;
  }

  /** The credentials of the session with that key. */
  Optional<Credential> credential(String accessKeyId) {
    return Optional.ofNullable(byKey.get(accessKeyId)).map(Session::credential);
  }

  /** Whether it was a session's, and that has ended. */
  boolean isOver(String accessKeyId) {
    Session session = byKey.get(accessKeyId);
    return session != null && session.end().isBefore(options.clock().instant());
  }

  /** Whose account a key speaks for; empty for one that is no session's. */
  Optional<String> accountOf(String accessKeyId) {
    return Optional.ofNullable(byKey.get(accessKeyId)).map(Session::accountId);
  }
}
