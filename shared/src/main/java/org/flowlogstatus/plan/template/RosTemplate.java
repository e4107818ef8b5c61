package org.flowlogstatus.plan.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.TreeSet;
import org.flowlogstatus.plan.step.Missing;
import org.flowlogstatus.plan.step.Naming;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.plan.step.Step;

/** A stack of Resource Orchestration Service with the flow logs that a region gets. */
final class RosTemplate {
  private RosTemplate() {}

  static ObjectNode of(Plan plan) {
    ObjectNode template =
        JsonNodeFactory.instance.objectNode().put("ROSTemplateFormatVersion", "2015-09-01");
    Set<String> parameters = new TreeSet<>();
    ObjectNode resources = JsonNodeFactory.instance.objectNode();
    for (Step step : plan.steps()) {
      if (step.resource().isPresent()) {
        ObjectNode resource = step.resource().get().deepCopy();
        refer(resource, step, Missing.PROJECT, "ProjectName", parameters);
        refer(resource, step, Missing.LOGSTORE, "LogStoreName", parameters);
        resources.set("FlowLog" + Naming.hash(step.target().id()), resource);
      }
    }
    if (!parameters.isEmpty()) {
      ObjectNode declared = template.putObject("Parameters");
      parameters.forEach(name -> declared.putObject(name).put("Type", "String"));
    }
    template.set("Resources", resources);
    return template;
  }

  private static void refer(
      ObjectNode resource, Step step, String parameter, String property, Set<String> parameters) {
    if (step.needs().contains(parameter)) {
      parameters.add(parameter);
      ((ObjectNode) resource.path("Properties")).putObject(property).put("Ref", parameter);
    }
  }
}
