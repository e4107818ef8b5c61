package org.flowlogstatus.alibaba.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import org.flowlogstatus.alibaba.cloud.call.AssumeRoleRequest;
import org.flowlogstatus.alibaba.cloud.call.AuthorizedCalls;
import org.flowlogstatus.alibaba.identity.AssumedRoles;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.alibaba.target.RoleArn;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Fields;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.Deadline;

/** Assumes roles of other accounts. Source: AssumeRole of STS, 2015-04-01. */
public final class RoleAssumption implements AssumedRoles.Assumption {
  private final AuthorizedCalls calls;
  private final String regionId;

  /**
   * Assumes roles by the function's own credentials.
   *
   * @param calls those of the function itself
   * @param regionId said with every call
   */
  public RoleAssumption(AuthorizedCalls calls, String regionId) {
    this.calls = calls;
    this.regionId = regionId;
  }

  /**
   * The role's credentials.
   *
   * @throws CheckFailure ACCESS_DENIED where it is refused, or is not there;
   *     PROVIDER_RESPONSE_INVALID where the answer is about another account, or ends too soon
   */
  @Override
  public AssumedRoles.Assumed assume(RoleArn role, Instant leastEnd, Deadline deadline)
      throws CheckFailure {
    try {
      return calls
          .call(
              regionId,
              deadline,
              new AssumeRoleRequest(role),
              answer -> read(answer, role, leastEnd))
          .value();
    } catch (CheckFailure failure) {
      CheckFailure named =
          failure.withDetail(
              "The role "
                  + role
                  + " cannot be assumed; it must be there, and trust the function's role: "
                  + failure.detail());
      // There is no such role. That is not the target of the question, so that it counts as a
      // refusal.
      throw failure.reason() == Reason.NOT_FOUND ? named.as(Reason.ACCESS_DENIED) : named;
    }
  }

  private static AssumedRoles.Assumed read(JsonNode answer, RoleArn role, Instant leastEnd)
      throws CheckFailure {
    Fields fields = Fields.of(answer);
    String arn = fields.requiredObject("AssumedRoleUser").requiredText("Arn");
    if (!RoleArn.accountOf(arn).filter(role.accountId()::equals).isPresent()) {
      throw CheckFailure.invalidAnswer("The answer is about a role of another account.");
    }
    Fields credentials = fields.requiredObject("Credentials");
    RoleCredentials read =
        RoleCredentials.assumed(
            role.accountId(),
            credentials.requiredText("AccessKeyId"),
            credentials.requiredText("AccessKeySecret"),
            credentials.requiredText("SecurityToken"));
    Instant end = time(credentials.requiredText("Expiration"));
    if (end.isBefore(leastEnd)) {
      throw CheckFailure.invalidAnswer("The credentials that STS gave end within five minutes.");
    }
    return new AssumedRoles.Assumed(read, end);
  }

  private static Instant time(String text) throws CheckFailure {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw CheckFailure.invalidAnswer("The answer's Expiration is no time.");
    }
  }
}
