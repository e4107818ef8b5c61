package org.flowlogstatus.local.cloud.http;

import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.flowlogstatus.local.cloud.fault.FaultEffect;
import org.flowlogstatus.local.cloud.http.Delivery.Way;

/** Turns a cloud's true answer into a faulty one. */
public final class FaultyReply {

  private static final long GIBIBYTE = 1L << 30;
  private static final String ELSEWHERE = "http://127.0.0.1:1/elsewhere";
  private static final String GATEWAY_PAGE =
      "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head>"
          + "<body><h1>502 Bad Gateway</h1></body></html>";

  private final ErrorShape errors;
  private final String requestUrl;
  private final String endlessLocation;

  /** The cloud's way to write an error. */
  public interface ErrorShape {
    /** The error's answer. */
    CloudReply error(int status, String code, String message);
  }

  /** The last two are the URL of this call, and one that answers 202 whenever it is asked. */
  public FaultyReply(ErrorShape errors, String requestUrl, String endlessLocation) {
    this.errors = errors;
    this.requestUrl = requestUrl;
    this.endlessLocation = endlessLocation;
  }

  /** What is answered instead of the true answer. */
  public CloudReply apply(FaultEffect effect, CloudReply trueReply) {
    CloudReply faulty = changed(effect, trueReply);
    for (Map.Entry<String, String> header : effect.headers().entrySet()) {
      faulty = faulty.header(header.getKey(), header.getValue());
    }
    return faulty;
  }

  private CloudReply changed(FaultEffect effect, CloudReply trueReply) {
    String field = effect.field().orElse("enabled");
    return switch (effect.kind()) {
      case STATUS -> error(effect);
      case BODY ->
          trueReply
              .withStatus(effect.status().orElse(200))
              .withBody(effect.body().orElse("").getBytes(StandardCharsets.UTF_8));
      case EMPTY -> trueReply.withStatus(effect.status().orElse(200)).withBody(new byte[0]);
      case NULL -> CloudReply.json(200, NullNode.instance);
      case HTML -> CloudReply.text(effect.status().orElse(200), "text/html", GATEWAY_PAGE);
      case CUT_OFF -> trueReply.withBody(firstHalf(trueReply.body()));
      case INVALID_UTF8 -> trueReply.withBody(notUtf8(trueReply.body()));
      case WRONG_TYPE -> JsonEdits.wrongType(trueReply, field);
      case MISSING_ENABLED -> JsonEdits.without(trueReply, "enabled");
      case MISSING_FIELD -> JsonEdits.without(trueReply, field);
      case REPLACED_FIELD ->
          JsonEdits.replaced(trueReply, field, effect.value().orElse(NullNode.instance));
      case OTHER_TARGET -> JsonEdits.otherTarget(trueReply);
      case RESET -> trueReply.deliveredBy(Delivery.by(Way.CLOSED));
      case ABORTED_BODY -> trueReply.deliveredBy(Delivery.by(Way.CLOSED_AMID_BODY));
      case HANG -> trueReply.deliveredBy(Delivery.by(Way.SILENT));
      case DRIBBLE ->
          trueReply.deliveredBy(new Delivery(Way.DRIBBLED, effect.delayMillis().orElse(1000), 0));
      case HUGE ->
          trueReply
              .withStatus(200)
              .deliveredBy(new Delivery(Way.PADDED, 0, effect.bytes().orElse(GIBIBYTE)));
      case REDIRECT -> bare(307).header("Location", elsewhere(effect));
      case LOCATION_ELSEWHERE -> accepted(elsewhere(effect));
      case ENDLESS_202 -> accepted(effect.location().orElse(endlessLocation));
      case NEXT_LINK_ELSEWHERE -> JsonEdits.nextLink(trueReply, elsewhere(effect));
      case ENDLESS_PAGES ->
          JsonEdits.nextLink(JsonEdits.totalCountOfAMillion(trueReply), requestUrl);
      case LATE ->
          trueReply.deliveredBy(new Delivery(Way.WHOLE, effect.delayMillis().orElse(1000), 0));
    };
  }

  private CloudReply error(FaultEffect effect) {
    return errors.error(
        effect.status().orElse(500),
        effect.code().orElse("InternalServerError"),
        effect.message().orElse("An error occurred."));
  }

  private static CloudReply accepted(String location) {
    return CloudReply.json(202, NullNode.instance)
        .header("Location", location)
        .header("Retry-After", "1");
  }

  private static CloudReply bare(int status) {
    return CloudReply.bytes(status, "application/json", new byte[0]);
  }

  private static String elsewhere(FaultEffect effect) {
    return effect.location().orElse(ELSEWHERE);
  }

  private static byte[] firstHalf(byte[] body) {
    return Arrays.copyOf(body, body.length / 2);
  }

  /** Within the last text of the body, so that a lenient decoder would not miss a name. */
  private static byte[] notUtf8(byte[] body) {
    byte[] broken = body.clone();
    int text = new String(body, StandardCharsets.ISO_8859_1).lastIndexOf(":\"") + 2;
    broken[text] = (byte) 0xff;
    return broken;
  }
}
