package org.flowlogstatus.alibaba.cloud;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.flowlogstatus.alibaba.cloud.call.AuthorizedCalls;
import org.flowlogstatus.alibaba.identity.Account;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.wire.Deadline;

/** The calls about one account, with its own credentials. */
public final class AccountApi {
  private final Account account;
  private final AuthorizedCalls calls;
  private final FlowLogLists lists;

  public AccountApi(Account account, AuthorizedCalls calls) {
    this.account = account;
    this.calls = calls;
    this.lists = new FlowLogLists(calls, Optional.empty());
  }

  public Account account() {
    return account;
  }

  /** Fails where there are no credentials for it, because every call would fail. */
  public void requireCredentials(Deadline deadline) throws CheckFailure {
    calls.requireCredentials(deadline);
  }

  /** Its lists. */
  public FlowLogLists lists() {
    return lists;
  }

  /** Its lists, of which these threads read some pages at once. */
  public FlowLogLists lists(Executor threads) {
    return new FlowLogLists(calls, Optional.of(threads));
  }

  /** Whether the feature is activated in a region of it. */
  public FlowLogStatusQuery statusQuery() {
    return new FlowLogStatusQuery(calls);
  }

  /** The calls that say in which networks its interfaces are. */
  public NetworkInterfaces interfaces() {
    return new NetworkInterfaces(calls);
  }

  /** The same, as a lookup asks. */
  public CloudApi cloud() {
    return new CloudApi(statusQuery(), lists, interfaces());
  }
}
