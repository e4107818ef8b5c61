// usage: node plant-openapi-fault.js FAULT FILE: spoils an OpenAPI document in place
'use strict';
const fs = require('node:fs');

const faults = {
  'contradicting-example': ({ components }) => {
    firstExample(components.responses.Result).status = 'UNKNOWN';
  },
  'contradicting-report': ({ components }) => {
    firstExample(components.responses.Report).results[0].status = 'UNKNOWN';
  },
  'wrong-problem-status': ({ components }) => {
    firstExample(components.responses.NotFound).status = 410;
  },
  'lost-schema': ({ components }) => {
    firstMedia(components.responses.Result).schema.$ref = 'nowhere.schema.json';
  },
  'undocumented-answer': ({ components }) => {
    delete components.responses.Result.description;
  },
};

function firstMedia(response) {
  return Object.values(response.content).find((media) => media.examples);
}

function firstExample(response) {
  return Object.values(firstMedia(response).examples)[0].value;
}

const [fault, file] = process.argv.slice(2);
const document = JSON.parse(fs.readFileSync(file, 'utf8'));
faults[fault](document);
fs.writeFileSync(file, JSON.stringify(document));
