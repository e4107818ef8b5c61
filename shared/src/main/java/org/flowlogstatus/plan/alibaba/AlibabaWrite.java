package org.flowlogstatus.plan.alibaba;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.model.Destination;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.plan.step.Missing;
import org.flowlogstatus.plan.step.Naming;
import org.flowlogstatus.plan.step.ShellQuoting;
import org.immutables.value.Value;

/** What a step does to one flow log, or what it creates. Source: the VPC API, 2016-04-28. */
@Value.Immutable
interface AlibabaWrite {
  PlanAction action();

  Target target();

  String region();

  /** The log that there is. */
  Optional<FlowLog> log();

  Optional<String> project();

  Optional<String> logstore();

  /** Whether the target has IPv6 too, which is recorded only on request. */
  boolean dualStack();

  static Builder builder() {
    return new Builder();
  }

  private boolean creates() {
    return action() == PlanAction.CREATE_FLOW_LOG || action() == PlanAction.REPLACE_FLOW_LOG;
  }

  default List<String> needs() {
    List<String> needs = new ArrayList<>();
    if (creates() && project().isEmpty()) {
      needs.add(Missing.PROJECT);
    }
    if (creates() && logstore().isEmpty()) {
      needs.add(Missing.LOGSTORE);
    }
    return needs;
  }

  default Optional<String> logId() {
    return log().flatMap(FlowLog::id);
  }

  default String stepId() {
    String about = logId().orElse(target().id());
    return Naming.step(action(), region() + "/" + about);
  }

  /** The log after this step. */
  default FlowLog written() {
    FlowLog.Builder written = FlowLog.builder();
    written
        .provider(Provider.ALIBABA_CLOUD)
        .targetId(target().id())
        .targetType(target().type())
        .state(LogState.ON);
    if (creates()) {
      written.destination(Destination.logService(projectOrGap(), logstoreOrGap()));
    } else {
      written.id(logId()).destination(log().flatMap(FlowLog::destination));
    }
    return written.build();
  }

  default List<String> commands() {
    List<String> commands = new ArrayList<>();
    if (action() == PlanAction.REPLACE_FLOW_LOG) {
      commands.add(ofLog("DeleteFlowLog"));
    }
    if (creates()) {
      commands.add(create());
    }
    if (action() == PlanAction.SWITCH_ON) {
      commands.add(ofLog("ActiveFlowLog"));
    }
    boolean widens = !creates() && dualStack() && log().filter(FlowLog::ipv4Only).isPresent();
    if (widens) {
      commands.add(ofLog("ModifyFlowLogAttribute", "--IpVersion", "DualStack"));
    }
    return commands;
  }

  /** The resource of Resource Orchestration Service, which neither switches on nor replaces. */
  default Optional<ObjectNode> resource() {
    if (action() != PlanAction.CREATE_FLOW_LOG || dualStack()) {
      return Optional.empty();
    }
    ObjectNode resource = JsonNodeFactory.instance.objectNode().put("Type", "ALIYUN::VPC::FlowLog");
    resource
        .putObject("Properties")
        .put("FlowLogName", Naming.flowLog(target().id()))
        .put("ResourceType", resourceType())
        .put("ResourceId", target().id())
        .put("TrafficType", "All")
        .put("ProjectName", projectOrGap())
        .put("LogStoreName", logstoreOrGap());
    return Optional.of(resource);
  }

  private String create() {
    List<String> command =
        new ArrayList<>(List.of("aliyun", "vpc", "CreateFlowLog", "--RegionId", region()));
    command.addAll(List.of("--ResourceType", resourceType(), "--ResourceId", target().id()));
    command.addAll(List.of("--TrafficType", "All"));
    command.addAll(List.of("--ProjectName", projectOrGap(), "--LogStoreName", logstoreOrGap()));
    command.addAll(List.of("--FlowLogName", Naming.flowLog(target().id())));
    command.addAll(List.of("--AggregationInterval", "10"));
    if (dualStack()) {
      command.addAll(List.of("--IpVersion", "DualStack"));
    }
    return ShellQuoting.command(command);
  }

  private String ofLog(String api, String... more) {
    List<String> command = new ArrayList<>(List.of("aliyun", "vpc", api, "--RegionId", region()));
    command.addAll(List.of("--FlowLogId", logId().orElse("")));
    command.addAll(List.of(more));
    return ShellQuoting.command(command);
  }

  private String resourceType() {
    if (target().type() == TargetType.VPC) {
      return "VPC";
    }
    return target().type() == TargetType.VSWITCH ? "VSwitch" : "NetworkInterface";
  }

  private String projectOrGap() {
    return project().orElse(Missing.gap(Missing.PROJECT));
  }

  private String logstoreOrGap() {
    return logstore().orElse(Missing.gap(Missing.LOGSTORE));
  }

  /** Collects the parts. */
  final class Builder extends ImmutableAlibabaWrite.Builder {}
}
