package org.flowlogstatus.local.cloud.vpc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Account;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.http.CloudReply;
import org.flowlogstatus.local.cloud.http.Refusal;
import org.flowlogstatus.local.cloud.vpc.request.VpcCall;
import org.flowlogstatus.local.cloud.vpc.request.VpcErrors;

/**
 * The one action of STS, version 2015-04-01: a role of another account is assumed. Only the
 * function's own credentials may, and only roles that are there and trust it. Source: the API's
 * reference and its list of error codes.
 */
final class StsActions {

  static final String VERSION = "2015-04-01";
  static final String ASSUME_ROLE = "AssumeRole";

  private static final Pattern ROLE =
      Pattern.compile("acs:ram::(\\d{1,20}):role/([A-Za-z0-9._@-]{1,64})");
  private static final Pattern SESSION = Pattern.compile("[A-Za-z0-9.@_-]{2,64}");
  private static final Pattern DURATION = Pattern.compile("\\d{1,6}");

  private final List<Account> accounts;
  private final Sessions sessions;

  StsActions(List<Account> accounts, Sessions sessions) {
    this.accounts = accounts;
    this.sessions = sessions;
  }

  /** The account whose role is asked for; empty text where none is. */
  static String accountOf(String roleArn) {
    Matcher role = ROLE.matcher(roleArn);
    return role.matches() ? role.group(1) : "";
  }

  CloudReply assumeRole(VpcCall call) throws Refusal {
    String arn = call.parameter("RoleArn").orElseThrow(() -> VpcErrors.missing("RoleArn"));
    String session =
        call.parameter("RoleSessionName").orElseThrow(() -> VpcErrors.missing("RoleSessionName"));
    Matcher role = ROLE.matcher(arn);
    if (!role.matches()) {
      throw VpcErrors.refused(
          400, "InvalidParameter.RoleArn", "The parameter RoleArn is wrongly formed.");
    }
    if (!SESSION.matcher(session).matches()) {
      throw VpcErrors.refused(
          400, "InvalidParameter.RoleSessionName", "The parameter is wrongly formed.");
    }
    checkDuration(call);
    if (sessions.accountOf(call.caller().accessKeyId()).isPresent()) {
      throw refused(arn);
    }
    Account account =
        accounts.stream()
            .filter(one -> one.accountId().equals(role.group(1)))
            .findFirst()
            .orElseThrow(() -> refused(arn));
    if (!account.roles().contains(role.group(2))) {
      throw VpcErrors.refused(404, "EntityNotExist.Role", "The specified Role not exists.");
    }
    return CloudReply.json(200, body(sessions.begin(account.accountId()), arn, session));
  }

  private static void checkDuration(VpcCall call) throws Refusal {
    String seconds = call.parameter("DurationSeconds").orElse("3600");
    if (!DURATION.matcher(seconds).matches()
        || Integer.parseInt(seconds) < 900
        || Integer.parseInt(seconds) > 3600) {
      throw VpcErrors.refused(
          400, "InvalidParameter.DurationSeconds", "The Min/Max value is 15min/1hr.");
    }
  }

  private static Refusal refused(String arn) {
    return VpcErrors.refused(
        403,
        "NoPermission",
        "No permission perform sts:AssumeRole on this Role. Maybe you are not authorized to"
            + " perform sts:AssumeRole or the specified role does not trust you: "
            + arn);
  }

  private static ObjectNode body(Sessions.Session session, String arn, String name) {
    ObjectNode body = Json.object().put("RequestId", VpcErrors.requestId());
    body.putObject("AssumedRoleUser")
        .put("Arn", arn + "/" + name)
        .put("AssumedRoleId", "391578752573972854:" + name);
    body.putObject("Credentials")
        .put("SecurityToken", session.credential().securityToken().orElseThrow())
        .put("AccessKeyId", session.credential().accessKeyId())
        .put("AccessKeySecret", session.credential().accessKeySecret())
        .put("Expiration", session.end().truncatedTo(ChronoUnit.SECONDS).toString());
    return body;
  }
}
