package org.flowlogstatus.local.cloud.vpc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Account;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.http.CloudReply;
import org.flowlogstatus.local.cloud.http.Refusal;
import org.flowlogstatus.local.cloud.vpc.request.VpcCall;
import org.flowlogstatus.local.cloud.vpc.request.VpcErrors;

/**
 * The one action of the resource directory, ResourceDirectoryMaster 2022-04-19: its members. It
 * shows ten of them unless it is asked for more, and 100 at most; members themselves may not ask.
 * Source: the API's reference.
 */
final class DirectoryActions {

  static final String VERSION = "2022-04-19";
  static final String LIST_ACCOUNTS = "ListAccounts";

  private static final int USUAL_SIZE = 10;
  private static final int LARGEST = 100;

  private final List<Account> members;
  private final Sessions sessions;

  DirectoryActions(List<Account> accounts, Sessions sessions) {
    this.members = accounts.stream().filter(account -> account.status().isPresent()).toList();
    this.sessions = sessions;
  }

  CloudReply listAccounts(VpcCall call) throws Refusal {
    if (sessions.accountOf(call.caller().accessKeyId()).isPresent()) {
      throw VpcErrors.refused(403, "NoPermission", "You are not authorized to do this operation.");
    }
    int page = whole(call, "PageNumber", 1);
    int size = whole(call, "PageSize", USUAL_SIZE);
    if (size > LARGEST || page < 1 || size < 1) {
      throw VpcErrors.invalid("PageSize");
    }
    ObjectNode body =
        Json.object()
            .put("RequestId", VpcErrors.requestId())
            .put("TotalCount", members.size())
            .put("PageNumber", page)
            .put("PageSize", size);
    var list = body.putObject("Accounts").putArray("Account");
    members.stream()
        .skip((long) (page - 1) * size)
        .limit(size)
        .forEach(
            member ->
                list.addObject()
                    .put("AccountId", member.accountId())
                    .put("DisplayName", "member " + member.accountId())
                    .put("Type", "ResourceAccount")
                    .put("FolderId", "r-Wm****")
                    .put("ResourceDirectoryId", "rd-3G****")
                    .put("JoinMethod", "created")
                    .put("Status", member.status().orElseThrow()));
    return CloudReply.json(200, body);
  }

  private static int whole(VpcCall call, String name, int usual) throws Refusal {
    String text = call.parameter(name).orElse(Integer.toString(usual));
    if (!text.matches("\\d{1,9}")) {
      throw VpcErrors.invalid(name);
    }
    return Integer.parseInt(text);
  }
}
