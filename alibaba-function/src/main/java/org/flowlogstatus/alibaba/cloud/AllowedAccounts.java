package org.flowlogstatus.alibaba.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.alibaba.cloud.call.AuthorizedCalls;
import org.flowlogstatus.alibaba.identity.Account;
import org.flowlogstatus.alibaba.settings.Roles;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.alibaba.target.RoleArn;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.organisation.SeenAccounts;
import org.flowlogstatus.wire.Deadline;

/**
 * The accounts that a request may name, the function's own and those with a role, and their
 * regions.
 */
public final class AllowedAccounts {
  private final Settings settings;
  private final SeenAccounts seen;
  private final AuthorizedCalls own;
  private final String regionId;

  /**
   * The accounts.
   *
   * @param own calls of the function itself, for the resource directory
   * @param regionId sent with them
   */
  public AllowedAccounts(
      Settings settings, SeenAccounts seen, AuthorizedCalls own, String regionId) {
    this.settings = settings;
    this.seen = seen;
    this.own = own;
    this.regionId = regionId;
  }

  /** Whether there are others than the function's own. */
  public boolean areMany() {
    return settings.roles().areSet();
  }

  /** The function's own account, which is asked with its own credentials. */
  public Account own() {
    return Account.own(settings.accountId());
  }

  /**
   * Fails where one of the regions is not configured.
   *
   * @throws CheckFailure TARGET_NOT_ALLOWED
   */
  public void requireRegions(List<String> regionIds) throws CheckFailure {
    for (String regionId : regionIds) {
      if (!settings.allows(regionId)) {
        throw CheckFailure.of(
            Reason.TARGET_NOT_ALLOWED, "A region is not one of those configured.");
      }
    }
  }

  /**
   * The account of this id; the function's own where none is named.
   *
   * @throws CheckFailure TARGET_NOT_ALLOWED, or why the directory cannot be read
   */
  public Account of(Optional<String> id, Deadline deadline) throws CheckFailure {
    Optional<Account> found = id.isEmpty() ? Optional.of(own()) : find(id.get(), deadline);
    if (found.isPresent()) {
      return found.get();
    }
    throw CheckFailure.of(
        Reason.TARGET_NOT_ALLOWED,
        settings.roles().areSet()
            ? "The account is neither the function's own nor one that FLOWLOG_ALIBABA_ROLES names."
            : "The account is not the function's own, and FLOWLOG_ALIBABA_ROLES names no other.");
  }

  /**
   * The account of this id; empty where requests may not name it.
   *
   * @throws CheckFailure where the directory cannot be read
   */
  public Optional<Account> find(String id, Deadline deadline) throws CheckFailure {
    if (settings.accountId().equals(Optional.of(id))) {
      return Optional.of(own());
    }
    Roles roles = settings.roles();
    Optional<String> name = roles.inDirectory();
    if (name.isPresent()) {
      return seen.has(id, directory()::list, deadline)
          ? Optional.of(Account.by(RoleArn.of(id, name.get())))
          : Optional.empty();
    }
    return roles.listed().stream()
        .filter(role -> role.accountId().equals(id))
        .findFirst()
        .map(Account::by);
  }

  /**
   * Whether an account that was refused is still one of them.
   *
   * @throws CheckFailure where the directory cannot be read
   */
  public boolean stillHas(Account account, Deadline deadline) throws CheckFailure {
    boolean found = settings.roles().inDirectory().isPresent() && account.role().isPresent();
    return !found || seen.hasStill(account.id().orElse(""), directory()::list, deadline);
  }

  /**
   * All of them, listed again, the function's own first.
   *
   * @throws CheckFailure where the directory cannot be read
   */
  public List<Account> all(Deadline deadline) throws CheckFailure {
    List<Account> all = new ArrayList<>(List.of(own()));
    for (RoleArn role : roles(deadline)) {
      if (!settings.accountId().filter(role.accountId()::equals).isPresent()) {
        all.add(Account.by(role));
      }
    }
    return all;
  }

  private AccountDirectory directory() {
    return new AccountDirectory(own, regionId);
  }

  private List<RoleArn> roles(Deadline deadline) throws CheckFailure {
    Optional<String> name = settings.roles().inDirectory();
    if (name.isEmpty()) {
      return settings.roles().listed();
    }
    List<RoleArn> roles = new ArrayList<>();
    seen.all(directory()::list, deadline).forEach(id -> roles.add(RoleArn.of(id, name.get())));
    return roles;
  }
}
