package org.flowlogstatus.local.cloud.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A fault of a cloud: which calls it applies to, and what happens to them. Immutable. */
public record Fault(Cloud cloud, FaultMatch when, FaultEffect then) {

  /** Applies to every call of the operation at the embedded ARM. */
  public static Fault azure(String operation, FaultKind kind) {
    return new Fault(Cloud.AZURE, FaultMatch.ANY.operation(operation), FaultEffect.of(kind));
  }

  /** Applies to every call of the operation at the embedded VPC API. */
  public static Fault alibaba(String operation, FaultKind kind) {
    return new Fault(Cloud.ALIBABA, FaultMatch.ANY.operation(operation), FaultEffect.of(kind));
  }

  /** Applies to every call at the cloud. */
  public static Fault anywhere(Cloud cloud, FaultKind kind) {
    return new Fault(cloud, FaultMatch.ANY, FaultEffect.of(kind));
  }

  /** Only in this subscription. */
  public Fault inSubscription(String id) {
    return new Fault(cloud, when.subscription(id), then);
  }

  /** Only in this region. */
  public Fault inRegion(String id) {
    return new Fault(cloud, when.region(id), then);
  }

  /** Only about this target. */
  public Fault about(String target) {
    return new Fault(cloud, when.target(target), then);
  }

  /** Only on this page of a list, counted from 1. */
  public Fault onPage(int number) {
    return new Fault(cloud, when.page(number), then);
  }

  /** Only so many calls; the next ones get the true answer. */
  public Fault times(int calls) {
    return new Fault(cloud, when.times(calls), then);
  }

  /** The error of {@link FaultKind#STATUS}. */
  public Fault error(int status, String code, String message) {
    return new Fault(cloud, when, then.error(status, code, message));
  }

  /** The status and text of {@link FaultKind#BODY}. */
  public Fault body(int status, String text) {
    return new Fault(cloud, when, then.body(status, text));
  }

  /** One more header, such as {@code Retry-After}. */
  public Fault header(String name, String text) {
    return new Fault(cloud, when, then.header(name, text));
  }

  /** Where a redirect, a Location or a next link leads. */
  public Fault location(String url) {
    return new Fault(cloud, when, then.location(url));
  }

  /** The member that is missing or of a wrong type, wherever it stands, without case. */
  public Fault field(String name) {
    return new Fault(cloud, when, then.field(name, Optional.empty()));
  }

  /** The member that is replaced, and by what. */
  public Fault field(String name, JsonNode value) {
    return new Fault(cloud, when, then.field(name, Optional.of(value)));
  }

  /** Milliseconds between two bytes, or before a late answer. */
  public Fault delayMillis(int millis) {
    return new Fault(cloud, when, then.delayMillis(millis));
  }

  /** How many bytes a huge body has. */
  public Fault bytes(long length) {
    return new Fault(cloud, when, then.bytes(length));
  }
}
