package org.flowlogstatus.local.cloud.vpc;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flowlogstatus.local.cloud.http.CloudRequest;
import org.flowlogstatus.local.cloud.http.Refusal;
import org.flowlogstatus.local.cloud.vpc.request.Credential;
import org.flowlogstatus.local.cloud.vpc.request.Hashes;
import org.flowlogstatus.local.cloud.vpc.request.SignedRequest;
import org.flowlogstatus.local.cloud.vpc.request.VpcCall;
import org.flowlogstatus.local.cloud.vpc.request.VpcErrors;

/** What the API gateway checks of every call before the action is looked at. */
final class VpcRequestCheck {

  private static final String VERSION = "2016-04-28";
  private static final Map<String, String> VERSIONS =
      Map.of(
          EcsActions.DESCRIBE_NETWORK_INTERFACES, EcsActions.VERSION,
          StsActions.ASSUME_ROLE, StsActions.VERSION,
          DirectoryActions.LIST_ACCOUNTS, DirectoryActions.VERSION);
  private static final Duration TOLERANCE = Duration.ofMinutes(15);
  private static final Duration FORGETTING_EVERY = Duration.ofMinutes(1);
  private static final Pattern UTC_SECONDS =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z");

  private final VpcOptions options;
  private final Sessions sessions;
  private final Map<String, Instant> nonces = new ConcurrentHashMap<>();
  private final AtomicReference<Instant> nextForgetting = new AtomicReference<>(Instant.MIN);

  VpcRequestCheck(VpcOptions options, Sessions sessions) {
    this.options = options;
    this.sessions = sessions;
  }

  /** The call that the request makes. */
  VpcCall admit(CloudRequest request, SignedRequest signed) throws Refusal {
    if (!Set.of("GET", "POST").contains(request.method())) {
      throw VpcErrors.refused(405, "UnsupportedHTTPMethod", "This http method is not supported.");
    }
    String action = action(request, signed);
    checkPresence(signed);
    checkTime(signed);
    Credential caller = caller(signed);
    checkSignature(signed, caller);
    checkToken(signed, caller);
    if (sessions.isOver(caller.accessKeyId())) {
      throw VpcErrors.refused(
          400, "InvalidSecurityToken.Expired", "Specified SecurityToken is expired.");
    }
    checkNonce(signed);
    checkFormat(signed);
    return new VpcCall(action, signed.parameters(), caller);
  }

  private static String action(CloudRequest request, SignedRequest signed) throws Refusal {
    String action = signed.action();
    if (!signed.version().equals(VERSIONS.getOrDefault(action, VERSION))) {
      throw VpcErrors.refused(400, "InvalidVersion", "Specified parameter Version is not valid.");
    }
    if (!request.rawPath().equals("/") || !isKnown(action)) {
      throw VpcErrors.refused(
          404,
          "InvalidApi.NotFound",
          "Specified api is not found, please check your url and method.");
    }
    return action;
  }

  private static boolean isKnown(String action) {
    return VpcActions.NAMES.contains(action) || VERSIONS.containsKey(action);
  }

  private static void checkPresence(SignedRequest signed) throws Refusal {
    signed.timestamp();
    signed.nonce();
    signed.accessKeyId();
    signed.signature();
  }

  private void checkTime(SignedRequest signed) throws Refusal {
    Instant said = time(signed.timestamp());
    if (Duration.between(said, options.clock().instant()).abs().compareTo(TOLERANCE) > 0) {
      throw VpcErrors.refused(
          400, "InvalidTimeStamp.Expired", "Specified time stamp or date value is expired.");
    }
  }

  private static Instant time(String said) throws Refusal {
    try {
      if (UTC_SECONDS.matcher(said).matches()) {
        return Instant.parse(said);
      }
    } catch (DateTimeException noSuchDate) {
      // Refused below, with those of another form.
    }
    throw VpcErrors.refused(
        400,
        "InvalidTimeStamp.Format",
        "Specified time stamp or date value is not well formatted.");
  }

  private Credential caller(SignedRequest signed) throws Refusal {
    String id = signed.accessKeyId();
    List<Credential> known =
        Stream.concat(
                options.credentials().stream().filter(c -> c.accessKeyId().equals(id)),
                sessions.credential(id).stream())
            .toList();
    if (known.isEmpty()) {
      throw VpcErrors.refused(
          404, "InvalidAccessKeyId.NotFound", "Specified access key is not found.");
    }
    return known.get(0);
  }

  /** The real one's message quotes what it signed, a token in it too; so does this one. */
  private static void checkSignature(SignedRequest signed, Credential caller) throws Refusal {
    if (!Hashes.same(signed.signature(), signed.signatureBy(caller.accessKeySecret()))) {
      throw VpcErrors.refused(
          400,
          "SignatureDoesNotMatch",
          "Specified signature is not matched with our calculation. server string to sign is:"
              + signed.stringToSign());
    }
  }

  private static void checkToken(SignedRequest signed, Credential caller) throws Refusal {
    String given = signed.securityToken();
    if (Hashes.same(given, caller.securityToken().orElse(""))) {
      return;
    }
    if (given.isEmpty()) {
      throw VpcErrors.refused(
          400, "InvalidSecurityToken.Missing", "The security token is mandatory for this key.");
    }
    throw caller.securityToken().isPresent()
        ? VpcErrors.refused(
            400, "InvalidSecurityToken.Malformed", "The specified security token is malformed.")
        : VpcErrors.refused(
            400,
            "InvalidSecurityToken.MismatchWithAccessKey",
            "The specified security token does not match the access key.");
  }

  private void checkNonce(SignedRequest signed) throws Refusal {
    Instant now = options.clock().instant();
    forgetNonces(now);
    if (nonces.putIfAbsent(signed.accessKeyId() + " " + signed.nonce(), now) != null) {
      throw VpcErrors.refused(
          400, "SignatureNonceUsed", "Specified signature nonce was used already.");
    }
  }

  /** Once a minute: to look through all of them at every call would outweigh the call. */
  private void forgetNonces(Instant now) {
    Instant due = nextForgetting.get();
    if (now.isBefore(due) || !nextForgetting.compareAndSet(due, now.plus(FORGETTING_EVERY))) {
      return;
    }
    nonces.values().removeIf(seen -> seen.isBefore(now.minus(TOLERANCE.multipliedBy(2))));
  }

  private static void checkFormat(SignedRequest signed) throws Refusal {
    if (!signed.parameters().getOrDefault("Format", "JSON").equalsIgnoreCase("JSON")) {
      throw VpcErrors.invalid("Format");
    }
  }
}
