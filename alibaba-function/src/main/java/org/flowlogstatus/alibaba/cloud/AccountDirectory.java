package org.flowlogstatus.alibaba.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.flowlogstatus.alibaba.cloud.call.AuthorizedCalls;
import org.flowlogstatus.alibaba.cloud.call.ListAccountsRequest;
import org.flowlogstatus.alibaba.cloud.call.NumberedList;
import org.flowlogstatus.alibaba.target.RoleArn;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Fields;
import org.flowlogstatus.json.Selection;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.wire.Deadline;

/**
 * The accounts of the resource directory. Source: ListAccounts of ResourceDirectoryMaster,
 * 2022-04-19, which only the management account or a delegated administrator may ask.
 */
public final class AccountDirectory {
  private static final Set<String> MEMBERS =
      Set.of("CreateSuccess", "InviteSuccess", "PromoteSuccess");

  /** In these states an account is not yet, or no longer, a member. */
  private static final Pattern NO_MEMBER =
      Pattern.compile("(Create|Promote)(Verifying|Failed|Expired|Cancelled)|Removed");

  private final AuthorizedCalls calls;
  private final String regionId;

  /**
   * The directory.
   *
   * @param calls those of the function itself
   * @param regionId sent with every call
   */
  public AccountDirectory(AuthorizedCalls calls, String regionId) {
    this.calls = calls;
    this.regionId = regionId;
  }

  /** The ids of its members, each once, in the order of the list. */
  public List<String> list(Deadline deadline) throws CheckFailure {
    List<JsonNode> entries =
        new NumberedList(calls, Optional.empty(), ListAccountsRequest.OPERATION, "Account")
            .read(regionId, deadline, Selection.ALL, ListAccountsRequest::new)
            .value();
    Set<String> ids = new LinkedHashSet<>();
    for (JsonNode entry : entries) {
      Fields account = Fields.of(entry);
      String id = account.requiredText("AccountId");
      if (!RoleArn.isAccount(id)) {
        throw CheckFailure.invalidAnswer("The id of an account in the directory is none.");
      }
      String status = account.requiredText("Status");
      if (MEMBERS.contains(status)) {
        ids.add(id);
      } else if (!NO_MEMBER.matcher(status).matches()) {
        Log.standardError().line("Account " + id + " is left out, its status is " + status);
      }
    }
    return new ArrayList<>(ids);
  }
}
