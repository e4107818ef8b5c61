package org.flowlogstatus.local.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.deploy.AzureCloud.HOME;
import static org.flowlogstatus.local.deploy.AzureCloud.OTHER;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flowlogstatus.local.Deployables;
import org.flowlogstatus.local.deploy.Scripts.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** infra/README.md: its commands run, its sums are right, its rights are those of the templates. */
@Timeout(300)
class InfraReadmeTest {

  private static final Pattern BLOCK = Pattern.compile("(?s)```sh\\n(.*?)```");
  private static final double ON_DEMAND = 0.000026;
  private static final double A_MILLION_EXECUTIONS = 0.40;
  private static final int RUNS = 730;

  @TempDir Path folder;

  private final String readme = read("infra/README.md");

  private static String read(String file) {
    try {
      return Files.readString(Deployables.root().resolve(file), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> blocks() {
    return BLOCK.matcher(readme).results().map(block -> block.group(1)).toList();
  }

  @Test
  void everyCommandRunsAsItStands() throws Exception {
    assertThat(blocks()).hasSizeGreaterThan(7);
    for (String block : blocks()) {
      Path place = Files.createTempDirectory(folder, "block");
      Run run = tools(place).bash(block);

      assertThat(run.status()).as(block + "\n" + run.err()).isZero();
      assertThat(run.calls()).as(block).isNotEmpty();
    }
  }

  /**
   * Both clouds, with all that the page takes for granted: the app of an earlier command is there.
   */
  private static Scripts tools(Path place) throws IOException {
    Scripts tools = AzureCloud.deployed(place).with(AlibabaCloud.fresh(place.resolve("other")));
    tools
        .on("az account list *", HOME + "\tproduction\n" + OTHER + "\tthe other's one")
        .on("az functionapp list *", AzureCloud.APP)
        .on("az network nsg list *", "/subscriptions/" + HOME + "/networkSecurityGroups/web")
        .on("az deployment * what-if *", "")
        .on("az deployment * list *", "")
        .on("az deployment * delete *", "")
        .on("az account management-group show *", "{\"id\": \"/subscriptions/" + OTHER + "\"}")
        .on("az role definition delete *", "")
        .on("az role assignment delete *", "")
        .on("az eventgrid system-topic event-subscription list *", "1")
        .on("az resource list *", "0")
        .on("az resource list *[?tags*", "")
        .on("az group show *", "")
        .fails("az resource show *", "(ResourceNotFound) none")
        .on("aliyun ros PreviewStack *", "{}")
        .on("aliyun ros *StackGroup *", "{}")
        .on("aliyun ros *StackInstances *", "{}");
    return tools;
  }

  @Test
  void everyOptionOfDeployIsNamedOrHelped() throws Exception {
    for (String cloud : List.of("azure", "alibaba")) {
      Scripts scripts =
          cloud.equals("azure") ? AzureCloud.fresh(sub(cloud)) : AlibabaCloud.fresh(sub(cloud));
      String help = scripts.run("deploy", "--help").out();
      Set<String> options = found("(--[a-z-]+)", help);

      assertThat(found("infra/" + cloud + "/deploy[^\\n]*? (--[a-z-]+)", readme))
          .isSubsetOf(options);
      assertThat(found("\\n +(--[a-z-]+)\\)", read("infra/" + cloud + "/common.sh")))
          .as("each option that is taken is in the README")
          .isSubsetOf(union(options, Set.of("--yes")));
    }
  }

  private Path sub(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> all = new TreeSet<>(one);
    all.addAll(other);
    return all;
  }

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theSumsOfAzureAreRight() {
    assertThat(price(1, RUNS)).isZero();
    says(
        "| 1,460 + 10 × 14,600 = %,d GB-s, %,d of them",
        usage(10, RUNS), usage(10, RUNS) - 100_000);
    says("× $0.000026 | $%.2f |", price(10, RUNS));
    says("500 × 14,600 = %,d GB-s", usage(500, RUNS));
    says("%,d executions, %,d of them", 501 * RUNS, 501 * RUNS - 250_000);
    says("a million | $%.2f |", price(500, RUNS));
    double everySixHours = 730.0 / 6;
    says("%,.0f GB-s", Math.rint(usage(500, 1) * everySixHours));
    says("| $%.2f |", Math.rint(usage(500, 1) * everySixHours - 100_000) * ON_DEMAND);
    says("| $%.2f |", 200_000 * ON_DEMAND + 0.1 * A_MILLION_EXECUTIONS);
    says(
        "2 GB × %,d s × $0.000004, before what it runs | $%.2f |",
        RUNS * 3600, 2 * RUNS * 3600 * 0.000004);
    says("| $%.2f |", 4 * 7.30 + 4 * 0.50);
    int rules = Deployables.infra("azure/alerts.json").path("resources").size();
    says("| $%.2f |", rules * 0.50 + 0.10);
  }

  /** GB-s of the timer, a second at least, and of a sweep of 10 seconds for each subscription. */
  private static int usage(int subscriptions, int runs) {
    return runs * 2 + subscriptions * runs * 10 * 2;
  }

  private static double price(int subscriptions, int runs) {
    int executions = (subscriptions + 1) * runs;
    return Math.max(0, usage(subscriptions, runs) - 100_000) * ON_DEMAND
        + Math.max(0, executions - 250_000) / 1e6 * A_MILLION_EXECUTIONS;
  }

  @Test
  void theSumsOfAlibabaCloudAreRight() {
    double run = 10 * (0.5 * 1 + 1 * 0.15 + 0.5 * 0.05);
    long seconds = Math.round(RUNS * run);
    long calls = Math.round(RUNS * 75 / 10_000.0);

    says(
        "= %,d CU, and 730 × 75 / 10,000 = %d CU for the calls; %,d × $0.00002 | $%.2f |",
        seconds, calls, seconds + calls, (seconds + calls) * 0.00002);
  }

  private void says(String format, Object... values) {
    assertThat(readme).contains(String.format(Locale.ROOT, format, values));
  }

  @Test
  void theRightsOfAzureAreThoseOfTheRole() {
    JsonNode actions =
        Deployables.infra("azure/role.json").at("/resources/0/properties/permissions/0/actions");
    Set<String> granted = new TreeSet<>();
    actions.forEach(action -> granted.add(action.asText().replaceFirst("Microsoft.Network/", "")));

    assertThat(rights("| call | Azure action", 2)).isEqualTo(granted);
  }

  @Test
  void theRightsOfAlibabaCloudAreThoseOfTheRole() {
    JsonNode resources = Deployables.infra("alibaba/ros.json").path("Resources");
    Set<String> granted = new TreeSet<>();
    for (JsonNode resource :
        List.of(
            resources.at("/Role/Properties/Policies/0"),
            resources.at("/MemberRights/Properties"),
            resources.at("/WorkRights/Properties"))) {
      resource.findValues("Action").forEach(list -> list.forEach(one -> granted.add(one.asText())));
    }

    assertThat(rights("| call | RAM action", 2)).isEqualTo(granted);
  }

  /** What stands in code font in a column of a table, where it is an action. */
  private Set<String> rights(String header, int column) {
    String table = readme.substring(readme.indexOf(header)).split("\\n\\n", 2)[0];
    return table
        .lines()
        .skip(2)
        .map(line -> line.split("\\|", -1)[column])
        .flatMap(cell -> Pattern.compile("`([^`]+)`").matcher(cell).results())
        .map((MatchResult code) -> code.group(1))
        .filter(code -> code.contains("/") || code.contains(":"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyFileOfTheTemplatesIsInTheFirstTable() throws IOException {
    String table = readme.substring(readme.indexOf("| folder | holds |")).split("\\n\\n", 2)[0];
    for (String cloud : List.of("azure", "alibaba")) {
      assertThat(Deployables.templates(cloud))
          .allSatisfy(file -> assertThat(table).contains("`" + file + "`"));
    }
  }
}
