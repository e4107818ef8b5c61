package org.flowlogstatus.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowlogstatus.telemetry.LogLineExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The queries, alert rules, workbook and dashboard ask for what the functions really write. */
class LogQueriesTest {
  private static final Pattern KQL_NAME = Pattern.compile("line\\[\"([^\"]+)\"\\]");
  private static final Pattern SQL_NAME = Pattern.compile("\\$\\[\"([^\"]+)\"\\]");

  @ParameterizedTest
  @ValueSource(strings = {"azure/queries", "alibaba/queries"})
  void everyQueryNamesOnlyWhatALineHas(String folder) throws IOException {
    List<String> queries = queries(folder);

    assertThat(queries).hasSizeGreaterThan(5);
    assertThat(queries).allSatisfy(query -> assertThat(names(query)).isNotEmpty());
    queries.forEach(query -> assertThat(known()).containsAll(names(query)));
  }

  @Test
  void everyAlertRuleNamesOnlyWhatALineHas() {
    for (String file : List.of("azure/alerts.json", "azure/workbook.json", "alibaba/alerts.json")) {
      List<String> queries = texts(Deployables.infra(file));
      Set<String> named =
          queries.stream().flatMap(text -> names(text).stream()).collect(Collectors.toSet());
      assertThat(named).as(file).isNotEmpty();
      assertThat(known()).as(file).containsAll(named);
    }
  }

  /** Said once: what a workbook or dashboard shows is the file of that name. */
  @Test
  void workbookAndDashboardShowTheFiles() throws IOException {
    List<String> workbook = texts(Deployables.infra("azure/workbook.json"));
    for (String query : queries("azure/queries")) {
      assertThat(workbook).contains(query);
    }
    List<String> alibaba = texts(Deployables.infra("alibaba/alerts.json"));
    for (String query : queries("alibaba/queries")) {
      assertThat(alibaba).contains(query.strip());
    }
  }

  /** A rule is the file in one line, without its comment and its order. */
  @Test
  void theAlertRulesAskWhatTheFilesAsk() throws IOException {
    List<String> rules = texts(Deployables.infra("azure/alerts.json"));
    for (String name : List.of("switched-off", "incomplete-sweeps")) {
      String file =
          Files.readString(Deployables.root().resolve("infra/azure/queries/" + name + ".kql"));
      String inOneLine =
          file.lines()
              .filter(line -> !line.startsWith("//") && !line.contains("order by"))
              .map(String::strip)
              .collect(Collectors.joining(" "));
      assertThat(rules).as(name).anyMatch(rule -> rule.startsWith(inOneLine));
    }
  }

  private static Set<String> known() {
    Set<String> known = new TreeSet<>();
    LogLineExamples.names().values().forEach(known::addAll);
    return known;
  }

  private static Set<String> names(String query) {
    return Stream.of(KQL_NAME, SQL_NAME)
        .flatMap(pattern -> pattern.matcher(query).results())
        .map((MatchResult found) -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> queries(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Deployables.root().resolve("infra").resolve(folder))) {
      return files
          .map(
              file -> {
                try {
                  return Files.readString(file, UTF_8);
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              })
          .toList();
    }
  }

  private static List<String> texts(JsonNode node) {
    if (node.isTextual()) {
      return List.of(node.textValue());
    }
    return node.valueStream().flatMap(each -> texts(each).stream()).toList();
  }
}
