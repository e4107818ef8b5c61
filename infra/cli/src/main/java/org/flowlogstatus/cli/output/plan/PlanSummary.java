package org.flowlogstatus.cli.output.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.flowlogstatus.cli.output.Columns;
import org.flowlogstatus.explain.Explanation;
import org.flowlogstatus.explain.Explanations;

/** The first screen of a plan. */
final class PlanSummary {
  private static final LocalDate RETIREMENT = LocalDate.of(2027, 9, 30);
  private static final String INDENT = "  ";

  private final JsonNode plan;
  private final JsonNode totals;
  private final int width;
  private final List<String> lines = new ArrayList<>();

  PlanSummary(JsonNode plan, int width) {
    this.plan = plan;
    this.totals = plan.path("totals");
    this.width = width;
  }

  List<String> lines() {
    head();
    wrong();
    byWhen();
    toDo();
    cost();
    after();
    return lines;
  }

  private void head() {
    boolean azure = isAzure();
    String account = plan.path("accountId").asText("");
    boolean keep = plan.path("goal").asText("").equals("keep");
    String who =
        account.isEmpty() ? "" : azure ? ", subscription " + account : ", account " + account;
    lines.add(
        "PLAN for "
            + (azure ? "Azure" : "Alibaba Cloud")
            + who
            + ": "
            + (keep ? "log nothing less than today" : "log everything")
            + " (goal "
            + plan.path("goal").asText("")
            + ")");
    if (!plan.path("complete").asBoolean()) {
      say(
          "NOT COMPLETE: "
              + Sentences.count(plan.path("problems").size(), "list could", "lists could")
              + " not be read. What is in them is not planned for.");
    }
  }

  private void wrong() {
    title("What is wrong");
    Map<String, Set<String>> closed = new LinkedHashMap<>();
    for (JsonNode step : plan.path("steps")) {
      step.path("closes").forEach(closing -> note(closing, closed));
    }
    Map<String, Set<String>> open = new LinkedHashMap<>();
    plan.path("unresolved").forEach(left -> note(left, open));
    closed.forEach((code, targets) -> say(targets.size() + " x " + code + ": " + meaning(code)));
    if (!open.isEmpty()) {
      List<String> left = new ArrayList<>();
      open.forEach((code, targets) -> left.add(targets.size() + " x " + code));
      say("Not solved by this plan, with the reasons at the end: " + String.join(", ", left) + ".");
    }
    if (closed.isEmpty() && open.isEmpty()) {
      say("Nothing.");
    }
  }

  private static void note(JsonNode closing, Map<String, Set<String>> byCode) {
    byCode
        .computeIfAbsent(closing.path("code").asText(""), code -> new LinkedHashSet<>())
        .add(closing.path("target").path("id").asText(""));
  }

  private static String meaning(String code) {
    return Explanations.named(code).stream().findFirst().map(Explanation::meaning).orElse("");
  }

  private void byWhen() {
    title("By when");
    int dark = totals.path("goingDarkBefore").asInt();
    if (!isAzure()) {
      say("There is no deadline. Traffic that is not logged now is lost already.");
    } else if (dark == 0) {
      say(
          "Nothing goes dark on "
              + RETIREMENT
              + (count("DELETE_FLOW_LOG") > 0
                  ? ", although Azure deletes the groups' flow logs then: others log the same"
                      + " traffic, or there is none."
                  : ".")
              + " Traffic that is not logged now is lost already.");
    } else {
      LocalDate today =
          Instant.parse(plan.path("computedAt").asText("")).atZone(ZoneOffset.UTC).toLocalDate();
      say(
          RETIREMENT
              + ", in "
              + ChronoUnit.DAYS.between(today, RETIREMENT)
              + " days: Azure then deletes the flow logs of network security groups, and "
              + Sentences.count(dark, "target goes", "targets go")
              + " dark.");
    }
  }

  private void toDo() {
    title("What to do, in this order");
    int step = 0;
    int first = 1;
    String before = "";
    for (JsonNode one : plan.path("steps")) {
      step++;
      String action = Sentences.action(one);
      if (!action.equals(before) && step > 1) {
        block(first, step - 1, before);
        first = step;
      }
      before = action;
    }
    if (step > 0) {
      block(first, step, before);
      say(
          "As a script, which shows its steps before it runs any: add --format sh --output plan.sh");
    } else {
      say("Nothing: no step is left.");
    }
    Set<String> needs = new LinkedHashSet<>();
    plan.path("steps").forEach(one -> one.path("needs").forEach(need -> needs.add(option(need))));
    if (!needs.isEmpty()) {
      say("First plan again with " + String.join(" and ", needs) + ": some steps need it.");
    }
  }

  private void block(int first, int last, String action) {
    String steps = first == last ? "step " + first : "steps " + first + " to " + last;
    boolean deletion = action.startsWith("delete");
    String rest =
        deletion
            ? Sentences.count(last - first + 1, "network security group", "network security groups")
                + (loggedTwice() > 0 ? ", each after its replacement is on" : "")
            : Sentences.count(last - first + 1, "target", "targets");
    say(steps + ": " + action + " " + rest);
  }

  private void cost() {
    title("What it costs");
    int made = count("CREATE_FLOW_LOG");
    int on = count("SWITCH_ON");
    int gone = count("DELETE_FLOW_LOG");
    say(
        Sentences.count(made, "flow log is new, ", "flow logs are new, ")
            + Sentences.count(on, "is switched on, ", "are switched on, ")
            + Sentences.count(gone, "is deleted.", "are deleted.")
            + (made + on == 0 ? " No more records are written than today." : ""));
    int twice = loggedTwice();
    if (twice > 0) {
      say(
          Sentences.count(twice, "of the new flow logs records", "of the new flow logs record")
              + " what flow logs of groups record too. You pay for it twice until those are"
              + " deleted.");
    }
    if (made + on > twice) {
      say("You start to pay for the traffic that is newly logged, by its volume.");
    }
  }

  /** The steps that deletions wait for. */
  private int loggedTwice() {
    Set<String> awaited = new LinkedHashSet<>();
    for (JsonNode step : plan.path("steps")) {
      if (step.path("action").asText("").equals("DELETE_FLOW_LOG")) {
        step.path("after").forEach(id -> awaited.add(id.asText("")));
      }
    }
    int twice = 0;
    for (JsonNode step : plan.path("steps")) {
      boolean isNew =
          Set.of("CREATE_FLOW_LOG", "SWITCH_ON").contains(step.path("action").asText(""));
      twice += isNew && awaited.contains(step.path("id").asText("")) ? 1 : 0;
    }
    return twice;
  }

  private void after() {
    title("Then");
    say(
        Sentences.count(totals.path("targetsFixed").asInt(), "target is", "targets are")
            + " logged better, or saved from going dark.");
    int now = totals.path("coveredBefore").asInt();
    int then = totals.path("coveredAfter").asInt();
    int dark = totals.path("goingDarkAfter").asInt();
    if (dark > 0 || totals.path("goingDarkBefore").asInt() > 0) {
      say(
          dark == 0
              ? "No target goes dark on " + RETIREMENT + " any more."
              : Sentences.count(dark, "target", "targets")
                  + " would still go dark on "
                  + RETIREMENT
                  + ": see at the end why.");
    }
    say(
        Sentences.count(now, "target is", "targets are")
            + " fully logged now, and "
            + then
            + " will be."
            + (then < now && dark == 0
                ? " No traffic is lost: a network security group that guards nothing is counted"
                    + " only while it has a flow log."
                : ""));
  }

  private int count(String action) {
    int count = 0;
    for (JsonNode step : plan.path("steps")) {
      count += step.path("action").asText("").equals(action) ? 1 : 0;
    }
    return count;
  }

  /** The parameter's name as an option: {@code storageId} is {@code --storage-id}. */
  static String option(JsonNode parameter) {
    return "--" + parameter.asText("").replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private boolean isAzure() {
    return plan.path("provider").asText("").equals("azure");
  }

  private void title(String text) {
    lines.add(text);
  }

  private void say(String text) {
    Columns.broken(text, Math.max(40, width - 2 * INDENT.length()))
        .forEach(line -> lines.add((lines.isEmpty() ? "" : INDENT) + line));
  }
}
