// Whether two answers say the same: same.js FILE FILE. Left out is what is another at every call:
// times, durations, attempts, ids of requests, and numbers of calls.
"use strict";

const assert = require("node:assert/strict");
const fs = require("node:fs");

const OF_ONE_CALL = ["observation", "startedAt", "finishedAt", "durationMillis", "calls", "requestId", "instance"];

const said = (file) =>
  JSON.parse(fs.readFileSync(file, "utf8"), (key, value) => (OF_ONE_CALL.includes(key) ? undefined : value));

const [left, right] = process.argv.slice(2).map(said);
assert.deepEqual(left, right);
const results = [left].flat().flatMap((answer) => answer.results ?? [answer]);
assert.ok(results.length > 0);
console.log(`the same: ${results.length} answers`);
