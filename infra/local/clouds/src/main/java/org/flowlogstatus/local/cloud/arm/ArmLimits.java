package org.flowlogstatus.local.cloud.arm;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.flowlogstatus.local.cloud.arm.request.ArmErrors;
import org.flowlogstatus.local.cloud.arm.request.ArmRoute;
import org.flowlogstatus.local.cloud.http.CloudReply;
import org.flowlogstatus.local.cloud.http.RateLimit;
import org.flowlogstatus.local.cloud.http.Refusal;
import org.flowlogstatus.local.cloud.http.TokenBucket;
import org.flowlogstatus.local.cloud.http.TokenBucket.Taken;

/** ARM's token buckets: one for reads and one for writes in each subscription. */
final class ArmLimits {

  private final RateLimit reads;
  private final RateLimit writes;
  private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();

  ArmLimits(ArmOptions options) {
    this.reads = options.reads();
    this.writes = options.writes();
  }

  /** What is left after this call. */
  Taken take(ArmRoute route) throws Refusal {
    String key = (route.operation().isRead() ? "read " : "write ") + lower(route.subscription());
    Taken taken =
        buckets
            .computeIfAbsent(
                key,
                name ->
                    new TokenBucket(route.operation().isRead() ? reads : writes, System::nanoTime))
            .take();
    if (!taken.granted()) {
      throw ArmErrors.throttled(route.subscription(), taken.retryAfterSeconds());
    }
    return taken;
  }

  static CloudReply tell(CloudReply reply, ArmRoute route, Taken taken) {
    String kind = route.operation().isRead() ? "reads" : "writes";
    return reply.header(
        "x-ms-ratelimit-remaining-subscription-" + kind, Integer.toString(taken.remaining()));
  }

  private static String lower(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
