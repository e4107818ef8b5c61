package org.flowlogstatus.plan.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.plan.step.Missing;
import org.flowlogstatus.plan.step.Naming;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.plan.step.Step;

/** One deployment of a subscription, with a nested one for each resource group. */
final class ArmTemplate {
  private static final String SCHEMAS = "https://schema.management.azure.com/schemas/";
  private static final String DEPLOYMENTS_VERSION = "2025-04-01";
  private static final String WATCHERS = "Microsoft.Network/networkWatchers";

  private final Map<String, List<Step>> byGroup = new TreeMap<>();
  private final ObjectNode template;

  private ArmTemplate(Plan plan) {
    this.template = empty("2018-05-01/subscriptionDeploymentTemplate.json#");
    for (Step step : plan.steps()) {
      if (step.resource().isPresent()) {
        String group = Ids.key(step.accountId() + "/" + step.resourceGroup().orElse(""));
        byGroup.computeIfAbsent(group, name -> new ArrayList<>()).add(step);
      }
    }
    parameters(storageParameters(plan.steps()).keySet(), template);
    ArrayNode resources = template.putArray("resources");
    String here = plan.accountId().orElse("");
    byGroup.forEach((group, steps) -> addGroup(steps, here, resources));
  }

  static ObjectNode of(Plan plan) {
    return new ArmTemplate(plan).template;
  }

  private static void addGroup(List<Step> steps, String here, ArrayNode resources) {
    String group = steps.get(0).resourceGroup().orElse("");
    String subscription = steps.get(0).accountId();
    boolean made = steps.stream().anyMatch(Step::makesGroup);
    if (made) {
      resources
          .addObject()
          .put("type", "Microsoft.Resources/resourceGroups")
          .put("apiVersion", DEPLOYMENTS_VERSION)
          .put("name", group)
          .put("location", steps.get(0).region().orElse(""))
          .putObject("properties");
    }
    ObjectNode nested =
        resources
            .addObject()
            .put("type", "Microsoft.Resources/deployments")
            .put("apiVersion", DEPLOYMENTS_VERSION)
            .put("name", "flow-logs-" + Naming.hash(subscription + "/" + group))
            .put("resourceGroup", group);
    if (!Ids.same(here, subscription)) {
      nested.put("subscriptionId", subscription);
    }
    if (made) {
      nested.putArray("dependsOn").add("Microsoft.Resources/resourceGroups/" + group);
    }
    fill(nested.putObject("properties"), steps);
  }

  private static void fill(ObjectNode properties, List<Step> steps) {
    properties.put("mode", "Incremental");
    properties.putObject("expressionEvaluationOptions").put("scope", "Inner");
    Map<String, String> names = storageParameters(steps);
    if (!names.isEmpty()) {
      ObjectNode values = properties.putObject("parameters");
      names.keySet().forEach(name -> values.putObject(name).put("value", parameter(name)));
    }
    ObjectNode inner = empty("2019-04-01/deploymentTemplate.json#");
    parameters(names.keySet(), inner);
    ArrayNode resources = inner.putArray("resources");
    Set<String> made = new LinkedHashSet<>();
    for (Step step : steps) {
      if (step.action() == PlanAction.CREATE_NETWORK_WATCHER) {
        made.add(step.resource().map(found -> found.path("name").asText()).orElse(""));
      }
    }
    steps.forEach(step -> resources.add(resource(step, made)));
    properties.set("template", inner);
  }

  private static ObjectNode resource(Step step, Set<String> watchersMade) {
    ObjectNode resource = JsonNodeFactory.instance.objectNode();
    step.resource()
        .orElseThrow()
        .properties()
        .forEach(field -> resource.set(field.getKey(), literal(field.getValue())));
    if (!step.needs().isEmpty()) {
      ((ObjectNode) resource.path("properties"))
          .put("storageId", parameter(storageParameter(step)));
    }
    String watcher = resource.path("name").asText().split("/", 2)[0];
    if (step.action() != PlanAction.CREATE_NETWORK_WATCHER && watchersMade.contains(watcher)) {
      resource.putArray("dependsOn").add("[resourceId('" + WATCHERS + "', '" + watcher + "')]");
    }
    return resource;
  }

  /**
   * A text that begins like an expression must not become one. Source: ARM template syntax,
   * escapes.
   */
  private static JsonNode literal(JsonNode node) {
    if (node.isTextual()) {
      return node.textValue().startsWith("[") ? new TextNode("[" + node.textValue()) : node;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    node.properties().forEach(field -> copy.set(field.getKey(), literal(field.getValue())));
    return copy;
  }

  private static void parameters(Set<String> names, ObjectNode template) {
    if (!names.isEmpty()) {
      ObjectNode parameters = template.putObject("parameters");
      names.forEach(name -> parameters.putObject(name).put("type", "string"));
    }
  }

  /** The parameters for missing values, each with its region. */
  private static Map<String, String> storageParameters(List<Step> steps) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Step step : steps) {
      if (step.resource().isPresent() && !step.needs().isEmpty()) {
        names.put(storageParameter(step), step.region().orElse(""));
      }
    }
    return names;
  }

  private static String storageParameter(Step step) {
    return Missing.STORAGE_ID + "_" + step.region().orElse("").replaceAll("\\W", "_");
  }

  private static String parameter(String name) {
    return "[parameters('" + name + "')]";
  }

  private static ObjectNode empty(String schema) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("$schema", SCHEMAS + schema)
        .put("contentVersion", "1.0.0.0");
  }
}
