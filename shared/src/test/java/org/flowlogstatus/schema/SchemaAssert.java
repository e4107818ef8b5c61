package org.flowlogstatus.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds a JSON document against the contract. Each method throws {@link AssertionError} with every
 * violation and the document itself.
 */
public final class SchemaAssert {

  private SchemaAssert() {}

  /** A uniform result: its schema, and its keys in the contract's order. */
  public static void assertResult(String json) {
    JsonNode result = valid(ContractSchema.RESULT, json);
    assertKeyOrder(result);
  }

  /** An answer of type {@code application/problem+json}. */
  public static void assertProblem(String json) {
    valid(ContractSchema.PROBLEM, json);
  }

  /** A sweep's report: its schema, the order of keys, totals that add up, no target twice. */
  public static void assertReport(String json) {
    JsonNode report = valid(ContractSchema.REPORT, json);
    report.path("results").forEach(SchemaAssert::assertKeyOrder);
    ReportArithmetic.check(report);
  }

  /** A report as it is kept: the same of its schema. */
  public static void assertStoredReport(String json) {
    JsonNode report = valid(ContractSchema.STORED, json);
    report.path("results").forEach(SchemaAssert::assertKeyOrder);
    ReportArithmetic.check(report);
  }

  /** The estate: its schema. */
  public static void assertEstate(String json) {
    valid(ContractSchema.ESTATE, json);
  }

  /** A plan: its schema. */
  public static void assertPlan(String json) {
    valid(ContractSchema.PLAN, json);
  }

  /** One CloudEvent in JSON format, its data included. */
  public static void assertCloudEvent(String json) {
    JsonNode event = valid(ContractSchema.CLOUD_EVENT, json);
    JsonNode data = event.path("data");
    List.of(data, data.path("before"), data.path("after")).stream()
        .filter(node -> node.has("observation"))
        .forEach(SchemaAssert::assertKeyOrder);
  }

  private static JsonNode valid(ContractSchema schema, String json) {
    JsonNode document = StrictJson.parse(json);
    assertThat(schema.violations(document)).as("%s%n%s", schema, json).isEmpty();
    return document;
  }

  private static void assertKeyOrder(JsonNode result) {
    List<String> keys = new ArrayList<>();
    result.fieldNames().forEachRemaining(keys::add);
    keys.removeIf(key -> key.endsWith("Count"));
    assertThat(keys).as("key order").isEqualTo(ContractSchema.RESULT.required());
  }
}
