package org.flowlogstatus.alibaba.identity;

import java.util.Optional;
import org.flowlogstatus.alibaba.target.RoleArn;

/** An account, and the role that must be assumed in it. */
public final class Account {
  private final Optional<String> id;
  private final Optional<RoleArn> role;

  private Account(Optional<String> id, Optional<RoleArn> role) {
    this.id = id;
    this.role = role;
  }

  /**
   * The function's own account, with its own credentials.
   *
   * @param id empty where the platform does not tell it
   */
  public static Account own(Optional<String> id) {
    return new Account(id, Optional.empty());
  }

  /** Another account, with a role in it. */
  public static Account by(RoleArn role) {
    return new Account(Optional.of(role.accountId()), Optional.of(role));
  }

  public Optional<String> id() {
    return id;
  }

  /** The role to assume; empty for the function's own account. */
  public Optional<RoleArn> role() {
    return role;
  }
}
