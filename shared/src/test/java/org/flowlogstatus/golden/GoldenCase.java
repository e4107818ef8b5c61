package org.flowlogstatus.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One row of the contract's section 2: what the cloud said, and the verdict or problem it comes to.
 *
 * @param file the name of its file, without its ending
 */
record GoldenCase(String file, JsonNode document) {

  /** What was asked about, and the cloud's raw words. */
  JsonNode given() {
    return document.required("given");
  }

  /** The verdict part of the uniform result, or {@code problem} with a part of the problem. */
  JsonNode expect() {
    return document.required("expect");
  }

  Optional<JsonNode> expectedProblem() {
    return Optional.ofNullable(expect().get("problem"));
  }

  /** The answer of the status call as it came: a JSON object, or the text that is none. */
  Optional<String> statusAnswer() {
    return Optional.ofNullable(given().get("statusAnswer"))
        .map(answer -> answer.isTextual() ? answer.textValue() : answer.toString());
  }

  /** The entries of the list of flow logs. */
  List<JsonNode> flowLogs() {
    List<JsonNode> entries = new ArrayList<>();
    given().required("flowLogs").forEach(entries::add);
    return entries;
  }

  String targetId() {
    return given().required("target").required("id").textValue();
  }

  /** The ids of the parent networks of the target. */
  List<String> parents() {
    List<String> ids = new ArrayList<>();
    given().required("parents").forEach(id -> ids.add(id.textValue()));
    return ids;
  }

  @Override
  public String toString() {
    return file + ": " + document.required("title").textValue();
  }
}
