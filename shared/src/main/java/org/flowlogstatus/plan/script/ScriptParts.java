package org.flowlogstatus.plan.script;

/** The parts that every script of a plan has. */
final class ScriptParts {
  /**
   * Reads the arguments and defines {@code begin}, {@code await} and {@code finish}. A wait is 60
   * checks with 15 seconds between them, and no longer even where a check is slow.
   */
  static final String PRELUDE =
      String.join(
          "\n",
          "flowlog=${FLOWLOG:-flowlog}",
          "say() { printf '%s\\n' \"$*\" >&2; }",
          "if [ \"${1:-}\" != --yes ] || [ $# -ne 1 ]; then",
          "  say \"This script would run ${#steps[@]} steps:\"",
          "  [ ${#steps[@]} -eq 0 ] || printf '  %s\\n' \"${steps[@]}\" >&2",
          "  [ ${#needs[@]} -eq 0 ] || printf 'Missing: %s\\n' \"${needs[@]}\" >&2",
          "  say 'Nothing was run. Run it with --yes to do so.'",
          "  [ $# -eq 0 ] || exit 3",
          "  exit 0",
          "fi",
          "if [ ${#needs[@]} -gt 0 ]; then",
          "  printf 'Missing: %s\\n' \"${needs[@]}\" >&2",
          "  say 'Nothing was run. Plan again with what is missing.'",
          "  exit 3",
          "fi",
          "touch -- \"$done_file\"",
          "begin() {",
          "  if grep -qxF -- \"$1 $2\" \"$done_file\"; then",
          "    say \"Done before: $1\"",
          "    return 1",
          "  fi",
          "  say \"Running: $1\"",
          "}",
          "finish() { printf '%s\\n' \"$1 $2\" >>\"$done_file\"; }",
          "await() {",
          "  local looks=0 code=0 end=$((SECONDS + 900))",
          "  while :; do",
          "    code=0",
          "    \"$flowlog\" check \"$@\" >/dev/null || code=$?",
          "    [ \"$code\" -ne 0 ] || return 0",
          "    looks=$((looks + 1))",
          "    if [ \"$code\" -ge 3 ]; then",
          "      say \"$flowlog check could not be asked.\"",
          "      exit 1",
          "    fi",
          "    if [ \"$looks\" -ge 60 ] || [ \"$SECONDS\" -ge \"$end\" ]; then",
          "      say 'The flow logs that this step needs are not on after 15 minutes. Run the script again.'",
          "      exit 1",
          "    fi",
          "    say 'Waiting for the flow logs that this step needs.'",
          "    sleep 15",
          "  done",
          "}",
          "");

  private ScriptParts() {}
}
