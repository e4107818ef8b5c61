// usage: node vpc-fields.js TABLE
// Walks the response models of Alibaba Cloud's official client, and fails on a field that is not in the table.
'use strict';
const fs = require('node:fs');
const models = require('@alicloud/vpc20160428');

const MODELS = {
  GetFlowLogServiceStatus: 'GetFlowLogServiceStatusResponseBody',
  DescribeFlowLogs: 'DescribeFlowLogsResponseBody',
  DescribeVpcs: 'DescribeVpcsResponseBody',
  DescribeVSwitches: 'DescribeVSwitchesResponseBody',
  DescribeRegions: 'DescribeRegionsResponseBody',
};
const table = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const exported = Object.keys(models);
let missing = 0;
let walked = 0;
for (const [operation, model] of Object.entries(MODELS)) {
  const own = exported.filter((name) => name.toLowerCase().startsWith(model.toLowerCase()));
  for (const name of own) {
    for (const field of Object.values(models[name].names())) {
      walked += 1;
      if (!(field in table[operation])) {
        console.log(`FAIL ${operation}: ${field} (${name}) is not in the table`);
        missing += 1;
      }
    }
  }
  if (own.length === 0) {
    console.log(`FAIL ${operation}: the client has no ${model}`);
    missing += 1;
  }
}
console.log(`${walked} fields walked, ${missing} missing`);
process.exitCode = missing === 0 && walked > 0 ? 0 : 1;
