package org.flowlogstatus.local.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flowlogstatus.local.Deployables;
import org.junit.jupiter.api.Test;

/** infra/README.md: what its text says in passing, counts and options and roles, holds as well. */
class InfraReadmeTablesTest {

  /** Source: "Azure built-in roles", by their ids. */
  private static final Map<String, String> BUILT_IN =
      Map.of(
          "b7e6dc6d-f1e8-4753-8033-0f276bb0955b", "Storage Blob Data Owner",
          "974c5e8b-45b9-4653-ba55-5f855dd0fb88", "Storage Queue Data Contributor",
          "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3", "Storage Table Data Contributor",
          "3913510d-42f4-4e42-8a64-420c390055eb", "Monitoring Metrics Publisher",
          "ba92f5b4-2d11-453d-a403-e96b0029c9fe", "Storage Blob Data Contributor");

  private final String readme = read("infra/README.md");
  private final String flowing = readme.replaceAll("\\s+", " ");

  private static String read(String file) {
    try {
      return Files.readString(Deployables.root().resolve(file), UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void says(String format, Object... values) {
    assertThat(flowing).contains(String.format(Locale.ROOT, format, values));
  }

  @Test
  void theCallsOfASweepAreCounted() {
    int watchers = 10;
    int[] pages = {pages(1000, 100), pages(200, 100), pages(3000, 100)};
    says(
        "1 + %d + %d + %d + %d = %d reads",
        watchers, pages[0], pages[1], pages[2], 1 + watchers + pages[0] + pages[1] + pages[2]);

    int[] lists = {pages(50, 50), pages(60, 50), pages(180, 50)};
    int region = 1 + lists[0] + lists[1] + lists[2];
    says("12 × (1 + %d + %d + %d) + 1 = %d", lists[0], lists[1], lists[2], 12 * region + 1);
  }

  private static int pages(int entries, int page) {
    return (entries + page - 1) / page;
  }

  @Test
  void theOtherSumsAreRight() {
    double lookup = 0.2 * (0.5 * 1 + 1 * 0.15 + 0.5 * 0.05) + 75 / 10_000.0;
    says("A lookup on Function Compute is %.2f CU.", lookup);
    says("would keep %,d copies of reports in a week", 500 * 24 * 7);
  }

  @Test
  void theRolesOnTheInstallationsOwnThingsAreThoseOfTheTemplate() {
    Set<String> assigned = ids(Deployables.infra("azure/main.json").path("variables").toString());
    Set<String> ofTheTopic = ids(read("infra/azure/subscriptions.sh"));
    assertThat(BUILT_IN.keySet()).containsAll(assigned).containsAll(ofTheTopic);
    assertThat(assigned).hasSize(4);
    assertThat(ofTheTopic).hasSize(1);

    String rights = flowing.substring(flowing.indexOf("## Rights"), flowing.indexOf("## Many"));
    assertThat(rights).contains(BUILT_IN.values());
  }

  private static Set<String> ids(String text) {
    return matches("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", text);
  }

  private static Set<String> matches(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(result -> result.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Each parameter that the page names in its table of wishes is one of the template. */
  @Test
  void everyParameterThatIsNamedIsOneOfTheTemplate() {
    JsonNode parameters = Deployables.infra("azure/main.json").path("parameters");
    String wishes = readme.substring(readme.indexOf("| to have | give |")).split("\n\n", 2)[0];
    Set<String> named = matches("(?<=parameters? `)[A-Za-z]+|(?<=and `)entra[A-Za-z]+", wishes);

    assertThat(named)
        .contains("allowedIpRanges", "alwaysReadyInstances", "maximumInstanceCount")
        .allSatisfy(name -> assertThat(parameters.has(name)).as(name).isTrue());
  }

  @Test
  void everyOptionInTheTextIsTaken() throws IOException {
    String scripts = "";
    for (String cloud : Set.of("azure", "alibaba")) {
      scripts += read("infra/" + cloud + "/common.sh");
    }
    Set<String> options =
        matches("(?<=`)--[a-z-]+|(?<=deploy )--[a-z-]+|(?<=uninstall )--[a-z-]+", readme);

    assertThat(options).hasSizeGreaterThan(12);
    for (String option : options) {
      assertThat(scripts).as(option).containsPattern(Pattern.quote(option) + "[ )]");
    }
  }
}
