#!/usr/bin/env bash
# Holds both OpenAPI documents, their examples and the schemas that they name against Spectral's
# rules for OpenAPI, then shows that the same check fails where a fault is planted in a copy.
set -euo pipefail

witness=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$witness/../.." && pwd)
documents=(azure-function/src/main/resources/openapi.json alibaba-function/src/main/resources/openapi.json)
schemas=shared/src/main/resources/org/flowlogstatus/schema

lint() { # ROOT DOCUMENT: both documents' references are relative, so they work below any root
  "$witness/node_modules/.bin/spectral" lint --ruleset "$witness/.spectral.yaml" \
    --fail-severity=hint --fail-on-unmatched-globs "$1/$2"
}

expect_refusal() { # DOCUMENT FAULT RULE
  local copy status=0 said
  copy=$(mktemp -d)
  (cd "$root" && cp --parents -r "${documents[@]}" "$schemas" "$copy")
  node "$witness/plant-openapi-fault.js" "$2" "$copy/$1"
  said=$(lint "$copy" "$1" 2>&1) || status=$?
  rm -rf "$copy"
  if [[ $status -ne 1 || $said != *"$3"* ]]; then
    printf 'planted fault %s in %s was not found (exit %s):\n%s\n' "$2" "$1" "$status" "$said" >&2
    return 1
  fi
  printf 'planted fault %s in %s: refused by %s\n' "$2" "$1" "$3"
}

for document in "${documents[@]}"; do
  lint "$root" "$document"
done
for document in "${documents[@]}"; do
  expect_refusal "$document" contradicting-example oas3-valid-media-example
  expect_refusal "$document" contradicting-report oas3-valid-media-example
  expect_refusal "$document" wrong-problem-status oas3-valid-media-example
  expect_refusal "$document" lost-schema invalid-ref
  expect_refusal "$document" undocumented-answer oas3-schema
done
