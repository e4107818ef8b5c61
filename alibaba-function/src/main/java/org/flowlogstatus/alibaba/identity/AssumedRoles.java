package org.flowlogstatus.alibaba.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.flowlogstatus.alibaba.target.RoleArn;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.wire.Deadline;

/**
 * The credentials of assumed roles, kept for the life of the process, each for its own account. One
 * caller at a time renews those of an account; nobody waits for another account's.
 */
public final class AssumedRoles {
  /** Credentials are not used in their last minutes: they could expire during a sweep. */
  public static final Duration LEAST_LEFT = Duration.ofMinutes(5);

  /** Where the cloud rejects fresh ones too, asking again would only burden STS. */
  private static final Duration NOT_ANEW_FOR = Duration.ofMinutes(1);

  private final Clock clock;
  private final Map<String, Kept> byRole = new ConcurrentHashMap<>();

  public AssumedRoles(Clock clock) {
    this.clock = clock;
  }

  /**
   * The credentials of a role.
   *
   * @param assumption assumes it, by the credentials of this invocation
   */
  public CredentialSource of(RoleArn role, Assumption assumption) {
    Kept kept = byRole.computeIfAbsent(role.toString(), key -> new Kept());
    return new CredentialSource() {
      @Override
      public RoleCredentials credentials(Deadline deadline) throws CheckFailure {
        return kept.credentials(role, assumption, deadline);
      }

      @Override
      public boolean rejected(RoleCredentials credentials) {
        return kept.rejected(credentials);
      }
    };
  }

  /** Assumes a role. */
  @FunctionalInterface
  public interface Assumption {
    /**
     * The role's credentials.
     *
     * @param leastEnd an answer whose credentials end earlier is invalid
     */
    Assumed assume(RoleArn role, Instant leastEnd, Deadline deadline) throws CheckFailure;
  }

  /** The answer of STS. */
  public static final class Assumed {
    private final RoleCredentials credentials;
    private final Instant end;

    public Assumed(RoleCredentials credentials, Instant end) {
      this.credentials = credentials;
      this.end = end;
    }
  }

  /** The kept credentials of one role. */
  private final class Kept {
    private final ReentrantLock renewal = new ReentrantLock();
    private volatile Optional<Assumed> held = Optional.empty();
    private volatile Instant renewedAfterRejection = Instant.EPOCH;

    RoleCredentials credentials(RoleArn role, Assumption assumption, Deadline deadline)
        throws CheckFailure {
      Optional<Assumed> good = good();
      return good.isPresent() ? good.get().credentials : renewed(role, assumption, deadline);
    }

    private RoleCredentials renewed(RoleArn role, Assumption assumption, Deadline deadline)
        throws CheckFailure {
      lock(role, deadline);
      try {
        Optional<Assumed> meanwhile = good();
        if (meanwhile.isPresent()) {
          return meanwhile.get().credentials;
        }
        Assumed fresh = assumption.assume(role, leastEnd(), deadline);
        held = Optional.of(fresh);
        return fresh.credentials;
      } finally {
        renewal.unlock();
      }
    }

    boolean rejected(RoleCredentials credentials) {
      renewal.lock();
      try {
        if (held.filter(now -> now.credentials.equals(credentials)).isEmpty()) {
          return true;
        }
        Instant now = clock.instant();
        if (now.isBefore(renewedAfterRejection.plus(NOT_ANEW_FOR))) {
          return false;
        }
        renewedAfterRejection = now;
        held = Optional.empty();
        return true;
      } finally {
        renewal.unlock();
      }
    }

    private Optional<Assumed> good() {
      return held.filter(this::isGood);
    }

    private boolean isGood(Assumed assumed) {
      return !assumed.end.isBefore(leastEnd());
    }

    private Instant leastEnd() {
      return clock.instant().plus(LEAST_LEFT);
    }

    private void lock(RoleArn role, Deadline deadline) throws CheckFailure {
      try {
        if (renewal.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      throw CheckFailure.timeout("The credentials of " + role + " did not come in time.");
    }
  }
}
