package org.flowlogstatus.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schemas of the contract, read from the class path under the names that they go by. */
final class ContractSchema {
  private static final String NAMES = "https://flowlogstatus.org/schema/";
  private static final String FILES = "classpath:org/flowlogstatus/schema/";

  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(
          VersionFlag.V202012,
          builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(NAMES, FILES)));

  // A format is only a note unless one asks for it to be checked.
  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  static final ContractSchema RESULT = new ContractSchema("result");
  static final ContractSchema STORED =
      new ContractSchema("stored", "report.schema.json#/$defs/stored");
  static final ContractSchema PROBLEM = new ContractSchema("problem");
  static final ContractSchema REPORT = new ContractSchema("report");
  static final ContractSchema PLAN = new ContractSchema("plan");
  static final ContractSchema ESTATE = new ContractSchema("estate");
  static final ContractSchema FINDING = new ContractSchema("finding");
  static final ContractSchema CLOUD_EVENT = new ContractSchema("cloudevent");

  private final String name;
  private final JsonSchema schema;

  private ContractSchema(String name) {
    this(name, name + ".schema.json");
  }

  private ContractSchema(String name, String place) {
    this.name = name;
    this.schema = SCHEMAS.getSchema(SchemaLocation.of(NAMES + place), CONFIG);
  }

  static Stream<ContractSchema> all() {
    return Stream.of(RESULT, PROBLEM, REPORT, STORED, FINDING, CLOUD_EVENT);
  }

  /** What is wrong with the document, one line each; empty where it is valid. */
  List<String> violations(JsonNode document) {
    return schema.validate(document).stream()
        .map(ValidationMessage::getMessage)
        .collect(Collectors.toList());
  }

  /** The keys that the schema requires, in the order in which it lists them. */
  List<String> required() {
    List<String> keys = new ArrayList<>();
    source().at("/$defs/members/required").forEach(key -> keys.add(key.asText()));
    return keys;
  }

  /** The schema's own text, as a document. */
  JsonNode source() {
    return schema.getSchemaNode();
  }

  @Override
  public String toString() {
    return name;
  }
}
