package org.flowlogstatus.alibaba.identity;

import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.wire.Deadline;

/** Where the credentials for an account come from. Safe for several threads. */
public interface CredentialSource {
  /** Credentials that are valid now. */
  RoleCredentials credentials(Deadline deadline) throws CheckFailure;

  /**
   * Called when the cloud says that these are expired or invalid.
   *
   * @return whether asking again may give others
   */
  boolean rejected(RoleCredentials credentials);

  /** The credentials that the platform hands over with each invocation. */
  static CredentialSource of(RoleCredentials own) {
    return new CredentialSource() {
      @Override
      public RoleCredentials credentials(Deadline deadline) throws CheckFailure {
        return own.required();
      }

      @Override
      public boolean rejected(RoleCredentials credentials) {
        return false;
      }
    };
  }
}
