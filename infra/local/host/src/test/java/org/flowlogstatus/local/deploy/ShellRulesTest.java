package org.flowlogstatus.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flowlogstatus.local.Deployables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The scripts that people run on their own machines are understood by bash 3.2, which macOS has,
 * and 4.3.
 *
 * <p>Source: the change logs of bash 4.0 to 5.2, which say what came with each.
 */
class ShellRulesTest {

  private static final String ASKS =
      "\\$\\((az|az_or_nothing|group_exists|output|ros|cloud|find_stack|role_scopes) ";
  private static final String LOST =
      "\\[ .*" + ASKS + "|<<< \"" + ASKS + "|\\S[ \\t]+\\w+=\"" + ASKS + "|for \\w+ in " + ASKS;
  private static final Map<String, Pattern> RULES = new LinkedHashMap<>();

  static {
    rule(
        "an empty array under set -u dies before 4.4: ${a[@]+\"${a[@]}\"}",
        "(?<!\\+)\"\\$\\{\\w+\\[@]}\"");
    rule("the same by *: ${a[*]-}", "\\$\\{\\w+\\[\\*]}");
    rule("mapfile and readarray came with 4.0", "\\b(mapfile|readarray)\\b");
    rule("associative arrays came with 4.0", "\\b(declare|local|typeset) -[a-zA-Z]*A");
    rule("namerefs came with 4.3", "\\b(declare|local|typeset) -[a-zA-Z]*n");
    rule("${x,,} and ${x^^} came with 4.0", "\\$\\{\\w+(\\[[^]]*])?(,,?|\\^\\^?)[^}]*}");
    rule("${x@Q} came with 4.4", "\\$\\{\\w+@\\w}");
    rule("|& and &>> came with 4.0", "\\|&|&>>");
    rule("wait -n came with 4.3", "\\bwait -n");
    rule("coproc came with 4.0", "\\bcoproc\\b");
    rule("BASHPID, EPOCHSECONDS and SRANDOM came later", "\\b(BASHPID|EPOCHSECONDS|SRANDOM)\\b");
    rule("negative indices came with 4.2", "\\[-\\d+]}");
    rule("[[ -v came with 4.2", "\\[\\[ -v ");
    rule("printf %(fmt)T came with 4.2", "printf.*%\\(");
    rule("inherit_errexit and globstar came later", "inherit_errexit|globstar");
    rule("{1..9..2} and {01..} came with 4.0", "\\{\\d+\\.\\.\\d+\\.\\.\\d+}");
    rule("without rows aliyun takes the first list that it finds", "--output cols=(?!.*rows=)");
    rule("a failure inside a test or an argument is lost: assign it first", LOST);
    rule("fall-through in case came with 4.0", ";;?&(?!&)");
  }

  private static void rule(String why, String pattern) {
    RULES.put(why, Pattern.compile(pattern));
  }

  @Test
  void noScriptUsesWhatOlderShellsLack() throws IOException {
    List<Path> scripts = scripts();

    assertThat(scripts).hasSizeGreaterThan(7);
    for (Path script : scripts) {
      assertThat(faults(Files.readString(script))).as(script.getFileName().toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for x in \"${list[@]}\"; do",
        "mapfile -t list < file",
        "declare -A map",
        "echo \"${name,,}\"",
        "make |& tee log",
        "wait -n",
        "echo \"$BASHPID\"",
        "echo \"${list[-1]}\"",
        "x=${name^}",
        "local -n other=$1",
        "[[ -v name ]]",
        "aliyun ros GetStack --output cols=Status",
        "if [ \"$(az group exists --name g)\" = true ]; then",
        "deploy subnet=\"$(output network subnet)\"",
      })
  void theRulesFindWhatTheyAreFor(String line) {
    assertThat(faults(line)).hasSize(1);
  }

  @Test
  void theRulesLetTheSafeFormsPass() {
    String safe = "for x in ${list[@]+\"${list[@]}\"}; do echo \"$@\" \"${BASH_SOURCE[0]}\"; done";

    assertThat(faults(safe)).isEmpty();
  }

  private static List<String> faults(String script) {
    List<String> faults = new ArrayList<>();
    script
        .lines()
        .filter(line -> !line.trim().startsWith("#"))
        .forEach(
            line ->
                RULES.forEach(
                    (why, pattern) -> {
                      if (pattern.matcher(line).find()) {
                        faults.add(why + ": " + line.trim());
                      }
                    }));
    return faults;
  }

  private static List<Path> scripts() throws IOException {
    List<Path> scripts = new ArrayList<>();
    for (String cloud : List.of("azure", "alibaba", "routes")) {
      try (Stream<Path> files = Files.list(Deployables.root().resolve("infra/" + cloud))) {
        for (Path file : files.toList()) {
          if (!file.toString().matches(".*\\.(json|yaml|md|py|jq)") && Files.isRegularFile(file)) {
            scripts.add(file);
          }
        }
      }
    }
    return scripts;
  }
}
