package org.flowlogstatus.local.e2e;

import static org.flowlogstatus.local.e2e.Question.FLOW_LOGS;
import static org.flowlogstatus.local.e2e.Question.INTERFACE;
import static org.flowlogstatus.local.e2e.Question.LOGS_OF_A_REGION;
import static org.flowlogstatus.local.e2e.Question.SECURITY_GROUP;
import static org.flowlogstatus.local.e2e.Question.SERVICE_STATUS;
import static org.flowlogstatus.local.e2e.Question.STATUS_QUERY;
import static org.flowlogstatus.local.e2e.Question.STATUS_RESULT;
import static org.flowlogstatus.local.e2e.Question.VIRTUAL_NETWORK;
import static org.flowlogstatus.local.e2e.Question.VPCS;
import static org.flowlogstatus.local.e2e.Question.VSWITCHES;
import static org.flowlogstatus.local.e2e.Question.WATCHER;
import static org.flowlogstatus.local.e2e.Question.WATCHERS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;

/**
 * What each fault of a cloud's answer must be reported as. The first part applies to any call, the
 * second what one call's answer says.
 */
final class FaultTable {

  private static final String INVALID = "PROVIDER_RESPONSE_INVALID";
  private static final String TIMEOUT = "PROVIDER_TIMEOUT";

  private final String elsewhere;
  private final List<Row> rows = new ArrayList<>();

  /** A fault in the answer to a call, and the reason of the problem that it must lead to. */
  record Row(Question question, String title, Fault fault, String reason) {}

  private FaultTable(String elsewhere) {
    this.elsewhere = elsewhere;
  }

  /**
   * All rows.
   *
   * @param elsewhere the base URL of another host, which must never be asked
   */
  static List<Row> rows(String elsewhere) {
    FaultTable table = new FaultTable(elsewhere);
    for (Question question : Question.ofLookups()) {
      table.brokenBytes(question);
      table.brokenConnection(question);
      table.ledAstray(question);
      table.refused(question);
    }
    table.azureFields();
    table.alibabaFields();
    table.lists();
    return table.rows;
  }

  private void brokenBytes(Question question) {
    add(question, "empty", FaultKind.EMPTY, INVALID);
    add(question, "null", FaultKind.NULL, INVALID);
    add(question, "HTML", FaultKind.HTML, INVALID);
    add(question, "cut off", FaultKind.CUT_OFF, INVALID);
    add(question, "invalid UTF-8", FaultKind.INVALID_UTF8, INVALID);
    add(question, "1 GiB of body", FaultKind.HUGE, INVALID);
    body(question, "an object without anything", "{}");
    body(question, "an array", "[]");
    body(question, "true", "true");
    body(question, "a text", "\"Enabled\"");
    body(question, "two objects", "{\"value\":[]} {\"value\":[]}");
    body(question, "a key twice", "{\"value\":[],\"value\":[],\"Enabled\":true,\"Enabled\":true}");
    body(question, "an unclosed list", "{\"value\":[");
  }

  private void brokenConnection(Question question) {
    add(question, "reset", FaultKind.RESET, "PROVIDER_UNREACHABLE");
    add(question, "aborted amid the body", FaultKind.ABORTED_BODY, INVALID);
    add(question, "hang", FaultKind.HANG, TIMEOUT);
    add(question, "dribble", FaultKind.DRIBBLE, TIMEOUT, fault -> fault.delayMillis(40));
  }

  private void ledAstray(Question question) {
    UnaryOperator<Fault> away = fault -> fault.location(elsewhere + "/stolen?a=b");
    boolean polls = question == STATUS_QUERY || question == STATUS_RESULT;
    add(question, "redirect to another host", FaultKind.REDIRECT, INVALID, away);
    add(question, "202 to another host", FaultKind.LOCATION_ELSEWHERE, INVALID, away);
    add(question, "202 for ever", FaultKind.ENDLESS_202, polls ? TIMEOUT : INVALID);
  }

  private void refused(Question question) {
    status(question, 500, "PROVIDER_ERROR");
    status(question, 401, "CREDENTIALS_REJECTED");
    status(question, 403, "ACCESS_DENIED");
    status(question, 409, "PRECONDITION_FAILED");
    status(question, 412, "PRECONDITION_FAILED");
    status(question, 418, "PROVIDER_REJECTED");
    status(question, 429, "THROTTLED");
    add(
        question,
        "a gateway's page",
        FaultKind.HTML,
        "PROVIDER_ERROR",
        fault -> fault.body(502, ""));
  }

  private void azureFields() {
    String other = FaultyEstate.armId(0xfffff, "networkWatchers/watcher");
    for (Question question : List.of(SECURITY_GROUP, VIRTUAL_NETWORK, INTERFACE, WATCHER)) {
      wrong(question, "location", IntNode.valueOf(1));
      missing(question, "location");
      replaced(question, "another's answer", "id", TextNode.valueOf(other));
    }
    wrong(VIRTUAL_NETWORK, "subnets", TextNode.valueOf("front"));
    wrong(INTERFACE, "ipConfigurations", TextNode.valueOf("one"));
    missing(INTERFACE, "ipConfigurations");
    missing(INTERFACE, "subnet");
    wrong(WATCHERS, "value", TextNode.valueOf("none"));
    wrong(WATCHERS, "location", IntNode.valueOf(1));
    wrong(WATCHERS, "id", IntNode.valueOf(1));

    replaced(WATCHERS, "another subscription's answer", "id", TextNode.valueOf(other));
    for (Question question : List.of(STATUS_QUERY, STATUS_RESULT)) {
      add(question, "another target's answer", FaultKind.OTHER_TARGET, INVALID);
      add(question, "without enabled", FaultKind.MISSING_ENABLED, INVALID);
      wrong(question, "enabled", TextNode.valueOf("true"));
      wrong(question, "enabled", IntNode.valueOf(1));
      wrong(question, "properties", TextNode.valueOf("enabled"));
      wrong(question, "storageId", BooleanNode.TRUE);
      missing(question, "targetResourceId");
      add(
          question,
          "an operation that failed",
          FaultKind.BODY,
          "PROVIDER_ERROR",
          fault -> fault.body(200, "{\"status\":\"Failed\",\"error\":{\"code\":\"Oops\"}}"));
    }
    add(FLOW_LOGS, "without enabled", FaultKind.MISSING_ENABLED, INVALID);
    wrong(FLOW_LOGS, "value", TextNode.valueOf("none"));
    wrong(FLOW_LOGS, "enabled", TextNode.valueOf("true"));
    wrong(FLOW_LOGS, "targetResourceId", IntNode.valueOf(1));
    missing(FLOW_LOGS, "targetResourceId");
    wrong(FLOW_LOGS, "provisioningState", BooleanNode.TRUE);
    wrong(FLOW_LOGS, "properties", TextNode.valueOf("enabled"));
  }

  private void alibabaFields() {
    add(SERVICE_STATUS, "without Enabled", FaultKind.MISSING_ENABLED, INVALID);
    wrong(SERVICE_STATUS, "Enabled", TextNode.valueOf("true"));
    wrong(SERVICE_STATUS, "Enabled", IntNode.valueOf(1));
    for (Question question : List.of(VPCS, VSWITCHES, LOGS_OF_A_REGION)) {
      wrong(question, "TotalCount", TextNode.valueOf("many"));
      missing(question, "TotalCount");
      replaced(question, "shorter than its TotalCount", "TotalCount", TextNode.valueOf("7"));
    }
    missing(VPCS, "Vpcs");
    wrong(VPCS, "Vpc", TextNode.valueOf("none"));
    add(VPCS, "another target's answer", FaultKind.OTHER_TARGET, INVALID);
    missing(VSWITCHES, "VSwitches");
    replaced(VSWITCHES, "another target's answer", "VSwitchId", TextNode.valueOf("vsw-other"));
    missing(VSWITCHES, "VpcId");
    missing(LOGS_OF_A_REGION, "FlowLogs");
    wrong(LOGS_OF_A_REGION, "FlowLog", TextNode.valueOf("none"));
    wrong(LOGS_OF_A_REGION, "Status", IntNode.valueOf(1));
    missing(LOGS_OF_A_REGION, "Status");
    missing(LOGS_OF_A_REGION, "ResourceId");
    wrong(LOGS_OF_A_REGION, "ResourceType", TextNode.valueOf("Galaxy"));
  }

  private void lists() {
    UnaryOperator<Fault> away = fault -> fault.location(elsewhere + "/stolen?page=2");
    for (Question question : List.of(WATCHERS, FLOW_LOGS)) {
      add(question, "next link to another host", FaultKind.NEXT_LINK_ELSEWHERE, INVALID, away);
    }
    for (Question question : List.of(WATCHERS, FLOW_LOGS, VPCS, VSWITCHES, LOGS_OF_A_REGION)) {
      add(question, "circular pages", FaultKind.ENDLESS_PAGES, INVALID);
    }
  }

  private void body(Question question, String title, String text) {
    add(question, title, FaultKind.BODY, INVALID, fault -> fault.body(200, text));
  }

  private void status(Question question, int status, String reason) {
    add(
        question,
        "HTTP " + status,
        FaultKind.STATUS,
        reason,
        f -> f.error(status, "Oops", "Oops."));
  }

  private void wrong(Question question, String field, JsonNode value) {
    replaced(question, field + " is " + value, field, value);
  }

  private void missing(Question question, String field) {
    add(question, "without " + field, FaultKind.MISSING_FIELD, INVALID, f -> f.field(field));
  }

  private void replaced(Question question, String title, String field, JsonNode value) {
    add(question, title, FaultKind.REPLACED_FIELD, INVALID, f -> f.field(field, value));
  }

  private void add(Question question, String title, FaultKind kind, String reason) {
    add(question, title, kind, reason, UnaryOperator.identity());
  }

  private void add(
      Question question,
      String title,
      FaultKind kind,
      String reason,
      UnaryOperator<Fault> refinement) {
    Fault fault =
        question.isAzure()
            ? Fault.azure(question.operation(), kind)
            : Fault.alibaba(question.operation(), kind);
    rows.add(new Row(question, title, refinement.apply(fault), reason));
  }
}
