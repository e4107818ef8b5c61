package org.flowlogstatus.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.flowlogstatus.explain.Explanation.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the schemas, and so both OpenAPI documents, say of a word is what the table says. */
class WordsSchemaTest {
  private static final Path SCHEMAS =
      Path.of("src", "main", "resources", "org", "flowlogstatus", "schema");

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyWordMeansWhatTheTableSays(Kind kind) throws IOException {
    Map<String, String> said = new TreeMap<>();
    for (JsonNode word : schema("words").at("/$defs/" + kind.word() + "/oneOf")) {
      said.put(word.path("const").asText(), word.path("description").asText());
    }

    assertThat(said).isEqualTo(table(kind));
  }

  @Test
  void theSchemasNameThoseWordsWhereTheyHaveThem() throws IOException {
    JsonNode result = schema("result").at("/$defs/members/properties");
    JsonNode coverage = schema("result").at("/$defs/coverageMembers/properties");
    JsonNode finding = schema("finding").path("$defs");

    assertThat(reference(result.path("status"))).isEqualTo("status");
    assertThat(reference(result.path("reason"))).isEqualTo("reason");
    assertThat(reference(coverage.path("state"))).isEqualTo("coverage");
    assertThat(reference(coverage.at("/afterRetirement/oneOf/1"))).isEqualTo("coverage");
    assertThat(reference(finding.at("/ofResult/properties/code"))).isEqualTo("finding");
    assertThat(reference(finding.at("/ofReport/properties/code"))).isEqualTo("finding");
    assertThat(reference(schema("problem").at("/$defs/reason/allOf/0"))).isEqualTo("reason");
  }

  private static Map<String, String> table(Kind kind) {
    Map<String, String> words = new TreeMap<>();
    for (Explanation entry : Explanations.all()) {
      if (entry.kind() == kind) {
        boolean toDo = !entry.next().equals("Nothing.");
        words.put(entry.code(), entry.meaning() + (toDo ? " What to do: " + entry.next() : ""));
      }
    }
    return words;
  }

  private static String reference(JsonNode schema) {
    return schema.path("$ref").asText().replaceFirst("^words\\.schema\\.json#/\\$defs/", "");
  }

  private static JsonNode schema(String name) throws IOException {
    return JsonMapper.builder()
        .build()
        .readTree(Files.readString(SCHEMAS.resolve(name + ".schema.json")));
  }
}
