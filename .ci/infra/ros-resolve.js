// node ros-resolve.js FILE NAME=VALUE...: a ROS template as it is with these parameters: Fn::If decided, and resources
// left out whose condition is not met. Exit 1 where a parameter is not known.
'use strict';

const fs = require('fs');

const [file, ...given] = process.argv.slice(2);
const template = JSON.parse(fs.readFileSync(file, 'utf8'));
const values = Object.fromEntries(Object.entries(template.Parameters || {}).map(([name, known]) => [name, known.Default]));

for (const pair of given) {
  const [name, ...value] = pair.split('=');
  if (!(name in values)) throw new Error(`no parameter ${name}`);
  values[name] = value.join('=');
}

/** ROS compares a boolean with its text. */
const text = (value) => String(value).toLowerCase();

function met(condition) {
  const [[name, of]] = Object.entries(condition);
  switch (name) {
    case 'Fn::Equals': return text(operand(of[0])) === text(operand(of[1]));
    case 'Fn::Not': return !met(of);
    case 'Condition': return met(template.Conditions[of]);
    default: throw new Error(`unknown condition ${name}`);
  }
}

const operand = (value) => (value !== null && typeof value === 'object' && 'Ref' in value ? values[value.Ref] : value);

function decided(value) {
  if (Array.isArray(value)) return value.map(decided);
  if (value === null || typeof value !== 'object') return value;
  if ('Fn::If' in value) {
    const [condition, yes, no] = value['Fn::If'];
    return decided(met(template.Conditions[condition]) ? yes : no);
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decided(inner)]));
}

const there = Object.entries(template.Resources).filter(([, resource]) => !resource.Condition || met(template.Conditions[resource.Condition]));
const resources = there.map(([name, { Condition, ...resource }]) => [name, decided(resource)]);
const { Conditions, ...rest } = template;
process.stdout.write(JSON.stringify({ ...rest, Resources: Object.fromEntries(resources), Outputs: decided(template.Outputs || {}) }, null, 2));
