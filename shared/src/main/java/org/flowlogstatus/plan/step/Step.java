package org.flowlogstatus.plan.step;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.explain.PlanAction;
import org.immutables.value.Value;

/** One thing to do, with the commands that do it. */
@Value.Immutable
public interface Step {
  /** The same id each time the same step is planned; letters, digits and hyphens. */
  String id();

  PlanAction action();

  PlanTarget target();

  /**
   * The log that it creates or changes; empty where it is not a log, or where the cloud names it.
   */
  Optional<String> flowLog();

  List<Closing> closes();

  /** Ids of steps that must succeed before it. */
  List<String> after();

  /** Names of the parameters without which it cannot be run. */
  List<String> needs();

  List<String> warnings();

  /** Each one line for a POSIX shell. */
  List<String> commands();

  /** The ARM or ROS resource that does the same; empty where there is none. */
  Optional<ObjectNode> resource();

  /** The subscription or account in which it runs, for a template. */
  String accountId();

  /** The region that it is run in; empty where it is in none. */
  Optional<String> region();

  /** Azure: the resource group that the resource is in; empty where there is no resource. */
  Optional<String> resourceGroup();

  /** Azure: whether that group must be created first. */
  @Value.Default
  default boolean makesGroup() {
    return false;
  }

  static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. */
  final class Builder extends ImmutableStep.Builder {}
}
