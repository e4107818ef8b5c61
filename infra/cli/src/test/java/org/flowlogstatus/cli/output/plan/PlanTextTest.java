package org.flowlogstatus.cli.output.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person sees first of a plan: what is wrong, by when, what to do, and what it costs. */
class PlanTextTest {
  private static final String PLAN =
      """
      {"provider": "azure", "accountId": "s", "computedAt": "2027-09-20T12:00:00Z", "goal": "keep",
       "complete": true, "problems": [],
       "totals": {"steps": 2, "targetsFixed": 3, "coveredBefore": 3, "coveredAfter": 3,
                  "goingDarkBefore": 3, "goingDarkAfter": 0},
       "steps": [
         {"id": "c", "action": "CREATE_FLOW_LOG", "target": {"type": "virtualNetwork", "id": "/v/net"},
          "closes": [{"target": {"id": "/g/web"}, "code": "NSG_FLOW_LOGS_RETIRING"}],
          "after": [], "needs": ["storageId"], "warnings": [], "commands": ["az secret"]},
         {"id": "d", "action": "DELETE_FLOW_LOG",
          "target": {"type": "networkSecurityGroup", "id": "/g/web"},
          "closes": [{"target": {"id": "/g/web"}, "code": "NSG_FLOW_LOGS_RETIRING"}],
          "after": ["c"], "needs": [], "warnings": [], "commands": ["az other"]}],
       "unresolved": [{"target": {"id": "/v/odd"}, "code": "IN_TRANSITION", "why": "It moves."}]}
      """;

  @Test
  void theFirstScreenSaysWhatIsWrongByWhenWhatToDoAndWhatItCosts() throws IOException {
    List<String> lines = lines(PLAN, 120);

    assertThat(lines.subList(0, 24))
        .contains(
            "What is wrong",
            "By when",
            "What to do, in this order",
            "What it costs",
            "  step 1: create a flow log of 1 target",
            "  step 2: delete the flow log of 1 network security group, each after its"
                + " replacement is on")
        .anySatisfy(line -> assertThat(line).startsWith("  1 x NSG_FLOW_LOGS_RETIRING: "))
        .anySatisfy(line -> assertThat(line).startsWith("  2027-09-30, in 10 days: "))
        .anySatisfy(line -> assertThat(line).contains("--storage-id"))
        .anySatisfy(line -> assertThat(line).contains("of the new flow logs records"))
        .anySatisfy(line -> assertThat(line).contains("1 x IN_TRANSITION"));
    assertThat(lines).contains("   only after: step 1", "IN_TRANSITION: It moves.", "   /v/odd");
  }

  @Test
  void aSmallerNumberThatIsNoLossIsSaidToBeNone() throws IOException {
    String fewer = PLAN.replace("\"coveredAfter\": 3", "\"coveredAfter\": 2");

    assertThat(text(PLAN)).contains("3 targets are fully logged now, and 3 will be.");
    assertThat(text(PLAN)).doesNotContain("No traffic is lost");
    assertThat(text(fewer))
        .contains("3 targets are fully logged now, and 2 will be.", "No traffic is lost");
    assertThat(text(fewer.replace("\"goingDarkAfter\": 0", "\"goingDarkAfter\": 1")))
        .contains("1 target would still go dark on 2027-09-30: see at the end why.")
        .doesNotContain("No traffic is lost");
  }

  @Test
  void whereNothingGoesDarkItSaysWhyTheGroupsFlowLogsGoAllTheSame() throws IOException {
    assertThat(text(PLAN)).contains("No target goes dark on 2027-09-30 any more.");
    assertThat(text(PLAN.replace("\"goingDarkBefore\": 3", "\"goingDarkBefore\": 0")))
        .contains("others log the same traffic, or there is none.")
        .doesNotContain("any more");
  }

  @Test
  void whatCouldNotBeReadIsSaidFirst() throws IOException {
    String half =
        PLAN.replace(
            "\"complete\": true, \"problems\": []", "\"complete\": false, \"problems\": [1]");

    assertThat(lines(half, 120).get(1)).contains("NOT COMPLETE: 1 list could not be read.");
  }

  @Test
  void noLineIsWiderThanTheTerminal() throws IOException {
    assertThat(lines(PLAN, 80)).allSatisfy(line -> assertThat(line.length()).isLessThan(90));
  }

  @Test
  void aProblemStandsForItself() throws IOException {
    assertThat(lines("{\"reason\": \"ACCESS_DENIED\", \"detail\": \"A right is missing.\"}", 80))
        .contains("ACCESS_DENIED: A right is missing.");
  }

  private static String text(String plan) throws IOException {
    return String.join("\n", lines(plan, 400));
  }

  private static List<String> lines(String plan, int width) throws IOException {
    JsonNode read = new ObjectMapper().readTree(plan);
    return String.join("\n", PlanText.lines(List.of(read), width)).lines().toList();
  }
}
