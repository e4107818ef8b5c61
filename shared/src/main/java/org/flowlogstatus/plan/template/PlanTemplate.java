package org.flowlogstatus.plan.template;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.json.TreeWriter;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.plan.step.Plan;

/**
 * Writes the creations of a plan, and on Azure its changes, as one template of a subscription or a
 * region. What is missing becomes a parameter of it.
 */
public final class PlanTemplate {
  private PlanTemplate() {}

  public static String of(Plan plan) {
    ObjectNode template =
        plan.provider() == Provider.AZURE ? ArmTemplate.of(plan) : RosTemplate.of(plan);
    return JsonText.of(json -> TreeWriter.write(template, json));
  }
}
