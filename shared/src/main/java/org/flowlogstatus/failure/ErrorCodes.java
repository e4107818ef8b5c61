package org.flowlogstatus.failure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.flowlogstatus.model.Reason;

/**
 * Which reason an error answer has: the cloud's error code decides before its HTTP status. The
 * first row that fits counts.
 *
 * <p>Source: the error codes that both clouds document and return, misspelt ones included. The test
 * table {@code golden/errors.json} names a source for each code.
 */
public final class ErrorCodes {
  private static final List<Map.Entry<Pattern, Reason>> BY_CODE =
      List.of(
          rule(
              "(InvalidAccessKeyId|SignatureDoesNotMatch|InvalidSecurityToken).*"
                  + "|(InvalidAuthenticationToken|ExpiredAuthenticationToken).*"
                  + "|AuthenticationFailed(InvalidHeader)?",
              Reason.CREDENTIALS_REJECTED),
          rule(".*Throttling.*|.*RequestsThrottled", Reason.THROTTLED),
          // The resource exists, and another operation holds it for the moment.
          rule(
              "(System|Service|Server|Operation)Busy"
                  + "|(ServiceUnavailable|OperationConflict|TaskConflict)(\\..*)?"
                  + "|(OperationFailed\\.)?LastTokenProcessing"
                  + "|Incorrect(Vpc|VSwitch)?Status(\\..*)?|InvalidStatus(\\..*)?"
                  + "|InvalidHdMonitorStatus|UnknownError|InternalError(\\..*)?",
              Reason.PROVIDER_ERROR),
          rule(
              "RetryableError.*|AnotherOperationInProgress|OperationInProgress"
                  + "|ReferencedResourceNotProvisioned|(Server|Gateway|Operation|Request)Time(d)?[Oo]ut"
                  + "|InternalServerError|BadGateway(Connection)?",
              Reason.PROVIDER_ERROR),
          // The call itself is unknown there, which says nothing about its target.
          rule(
              "Invalid(Api|Action|Version).*\\.NotFound|OperationUnsupported.*"
                  + "|InvalidResource(Type|Namespace)|NoRegisteredProviderFound",
              Reason.PROVIDER_REJECTED),
          rule(".*Not[Ff]ound|Invalid.*\\.NotExists?", Reason.NOT_FOUND),
          rule(
              "Invalid(Instance|Vpc|VSwitch|NetworkInterface|Eni|Resource)I[Dd]", Reason.NOT_FOUND),
          rule(
              "(Linked)?AuthorizationFailed|(Forbidden|Forbbiden|Forbedden|NoPermission).*"
                  + "|Unauthorized.*",
              Reason.ACCESS_DENIED));

  private static final Map<Integer, Reason> BY_STATUS =
      Map.of(
          401, Reason.CREDENTIALS_REJECTED,
          403, Reason.ACCESS_DENIED,
          404, Reason.NOT_FOUND,
          409, Reason.PRECONDITION_FAILED,
          412, Reason.PRECONDITION_FAILED,
          429, Reason.THROTTLED);

  private ErrorCodes() {}

  /**
   * The reason of an answer that is not a success.
   *
   * @param httpStatus its status, 300 or more
   * @param code the cloud's error code, where the body names one
   */
  public static Reason reasonOf(int httpStatus, Optional<String> code) {
    return code.flatMap(ErrorCodes::byCode).orElseGet(() -> byStatus(httpStatus));
  }

  private static Optional<Reason> byCode(String code) {
    return BY_CODE.stream()
        .filter(rule -> rule.getKey().matcher(code).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Reason byStatus(int status) {
    Reason exact = BY_STATUS.get(status);
    if (exact != null) {
      return exact;
    }
    if (status >= 500) {
      return Reason.PROVIDER_ERROR;
    }
    return status >= 400 ? Reason.PROVIDER_REJECTED : Reason.PROVIDER_RESPONSE_INVALID;
  }

  private static Map.Entry<Pattern, Reason> rule(String pattern, Reason reason) {
    return Map.entry(Pattern.compile(pattern), reason);
  }
}
