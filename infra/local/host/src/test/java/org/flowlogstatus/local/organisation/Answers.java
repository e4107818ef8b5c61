package org.flowlogstatus.local.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.schema.SchemaAssert;

/** What reports, estates and events say of each account or subscription. */
final class Answers {
  private Answers() {}

  /** An answer as JSON. */
  static JsonNode json(HttpResponse<String> answer) {
    return Organisation.json(answer.body());
  }

  /** The reason that an answer gives. */
  static String reason(HttpResponse<String> answer) {
    return json(answer).path("reason").asText();
  }

  /** How many results a report has of each. */
  static Map<String, Integer> results(JsonNode report) {
    Map<String, Integer> counts = new TreeMap<>();
    report
        .path("results")
        .forEach(one -> counts.merge(one.path("accountId").asText(), 1, Integer::sum));
    return counts;
  }

  /**
   * The reason and the list of the last problem of each.
   *
   * @param member of a problem's scope, which names it
   */
  static Map<String, String> problems(JsonNode report, String member) {
    Map<String, String> problems = new TreeMap<>();
    for (JsonNode one : report.path("problems")) {
      problems.put(
          one.path("scope").path(member).asText(),
          one.path("reason").asText() + " " + one.at("/scope/list").asText());
    }
    return problems;
  }

  /** Each and its state, in the order of an estate. */
  static List<String> states(JsonNode estate) {
    List<String> states = new ArrayList<>();
    for (JsonNode one : estate.path("accounts")) {
      states.add(one.path("accountId").asText() + " " + one.path("state").asText());
    }
    return states;
  }

  /** The events about whole sweeps, those in a file included, by the account of their source. */
  static Map<String, JsonNode> completed(JsonNode events) {
    Map<String, JsonNode> bySource = new TreeMap<>();
    for (JsonNode event : events) {
      SchemaAssert.assertCloudEvent(event.toString());
      String type = event.path("type").asText();
      if (type.equals("org.flowlogstatus.sweep.completed.many.v1")) {
        bySource.putAll(completed(file(Path.of(event.path("dataref").asText()))));
      } else if (type.equals("org.flowlogstatus.sweep.completed.v1")) {
        bySource.put(event.path("source").asText().replaceFirst(".*:", ""), event);
      }
    }
    return bySource;
  }

  static JsonNode file(Path place) {
    try {
      return Organisation.json(Files.readString(place));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The event that Event Grid sends when the group of a subscription is written. */
  static String writtenIn(String subscription) {
    return Json.object()
        .put("id", "e-1")
        .put("topic", "/subscriptions/" + subscription)
        .put("subject", Served.groupIn(subscription))
        .put("eventType", "Microsoft.Resources.ResourceWriteSuccess")
        .set("data", Json.object())
        .toString();
  }

  /** The event that ActionTrail sends of a flow log that was made for the VPC of an account. */
  static String createdLogIn(String account) {
    ObjectNode event =
        Json.object()
            .put("id", "e-1")
            .put("specversion", "1.0")
            .put("source", "acs.vpc")
            .put("type", "vpc:ActionTrail:ApiCall")
            .put("aliyunaccountid", account)
            .put("aliyunregionid", Organisation.REGION);
    event
        .putObject("data")
        .put("eventName", "CreateFlowLog")
        .put("acsRegion", Organisation.REGION)
        .set("requestParameters", Json.object().put("ResourceId", Organisation.vpc(account)));
    return event.toString();
  }
}
