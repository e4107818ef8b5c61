// node ros-check.js FILE...: holds ROS templates against Alibaba's own ros-cdk. Refuses unknown properties, wrong
// types, missing ones, and references to what is not there. Exit 1 where anything is wrong.
'use strict';

const assert = require('assert');
const fs = require('fs');
const ros = require('@alicloud/ros-cdk-core');
const { resourceTypes } = require('./ros-shapes');
const { triggerFaults } = require('./ros-trigger');

const TYPES = resourceTypes();
const TOP = ['ROSTemplateFormatVersion', 'Description', 'Parameters', 'Conditions', 'Resources', 'Outputs'];
const RESOURCE = ['Type', 'Properties', 'DependsOn', 'Condition', 'DeletionPolicy'];
const PARAMETER_TYPES = ['String', 'Number', 'Boolean', 'Json', 'CommaDelimitedList'];
const FUNCTIONS = ['Ref', 'Fn::GetAtt', 'Fn::Join', 'Fn::Sub', 'Fn::If', 'Fn::Equals', 'Fn::Not'];
const PSEUDO = ['AccountId', 'Region', 'StackId', 'StackName', 'TenantId'].map((name) => `ALIYUN::${name}`);

const isMap = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const intrinsic = (value) => {
  const keys = isMap(value) ? Object.keys(value) : [];
  return keys.length === 1 && (keys[0] === 'Ref' || keys[0].startsWith('Fn::')) ? keys[0] : undefined;
};

/** The properties under the names that the class gives them; what it does not know goes to faults. */
function toClass(value, shapes, name, at, faults) {
  if (intrinsic(value) || name === undefined) return value;
  if (Array.isArray(value)) return value.map((each, i) => toClass(each, shapes, name, `${at}/${i}`, faults));
  if (!isMap(value)) return value;
  const props = {};
  for (const [key, inner] of Object.entries(value)) {
    const known = shapes.get(name)[key];
    if (known) props[known.prop] = toClass(inner, shapes, known.nested, `${at}/${key}`, faults);
    else faults.push(`${at}/${key}: unknown property`);
  }
  return props;
}

/** Everything said by Ref, Fn::GetAtt and the other functions, wherever it stands. */
function checkReferences(value, at, template, made, faults) {
  const fn = intrinsic(value);
  if (fn && !FUNCTIONS.includes(fn)) faults.push(`${at}: unknown function ${fn}`);
  if (fn === 'Ref') {
    const there = { ...template.Parameters, ...template.Resources };
    if (!(value.Ref in there) && !PSEUDO.includes(value.Ref)) faults.push(`${at}: nothing is called ${value.Ref}`);
  } else if (fn === 'Fn::If') {
    const [condition, ...values] = value[fn];
    if (!(condition in (template.Conditions || {}))) faults.push(`${at}: no condition ${condition}`);
    if (values.length !== 2) faults.push(`${at}: Fn::If takes a condition and two values`);
    checkReferences(values, at, template, made, faults);
  } else if (fn === 'Fn::GetAtt') {
    const [name, attribute] = value[fn];
    if (!made[name]) faults.push(`${at}: no resource ${name}`);
    else if (!(`attr${String(attribute).replace('.', '')}` in made[name])) faults.push(`${at}: ${name} has no ${attribute}`);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) checkReferences(inner, `${at}/${key}`, template, made, faults);
  }
}

function make(stack, name, resource, faults) {
  const at = `/Resources/${name}`;
  const known = TYPES.get(resource.Type);
  for (const key of Object.keys(resource)) if (!RESOURCE.includes(key)) faults.push(`${at}/${key}: unknown`);
  if (!known) {
    faults.push(`${at}: unknown type ${resource.Type}`);
    return undefined;
  }
  const props = toClass(resource.Properties || {}, known.shapes, known.root, at, faults);
  try {
    const made = new known.type(stack, name, props, true);
    const rendered = JSON.parse(JSON.stringify(made.renderProperties(props)));
    if (!faults.length) assert.deepStrictEqual(rendered, resource.Properties || {});
    if (resource.Type === 'ALIYUN::FC3::Trigger') faults.push(...triggerFaults(resource.Properties, at));
    return made;
  } catch (e) {
    faults.push(`${at}: ${e.message.trim()}`);
    return undefined;
  }
}

function check(file) {
  const template = JSON.parse(fs.readFileSync(file, 'utf8'));
  const faults = [];
  const stack = new ros.Stack(new ros.App(), 'check');
  for (const key of Object.keys(template)) if (!TOP.includes(key)) faults.push(`/${key}: unknown section`);
  if (template.ROSTemplateFormatVersion !== '2015-09-01') faults.push('/ROSTemplateFormatVersion: must be 2015-09-01');
  for (const [name, parameter] of Object.entries(template.Parameters || {})) {
    if (!PARAMETER_TYPES.includes(parameter.Type)) faults.push(`/Parameters/${name}: unknown type ${parameter.Type}`);
  }
  const resources = Object.entries(template.Resources || {});
  for (const [name, { Condition, DependsOn }] of resources) {
    if (Condition && !(Condition in (template.Conditions || {}))) faults.push(`/Resources/${name}: no condition ${Condition}`);
    for (const other of [DependsOn || []].flat()) {
      if (!(other in template.Resources)) faults.push(`/Resources/${name}: nothing is called ${other}`);
    }
  }
  if (!resources.length) faults.push('/Resources: none');
  const made = Object.fromEntries(resources.map(([name, resource]) => [name, make(stack, name, resource, faults)]));
  const { Conditions, Resources, Outputs } = template;
  checkReferences({ Conditions, Resources, Outputs }, '', template, made, faults);
  for (const fault of faults) console.log('FAIL', file, fault);
  if (!faults.length) console.log('ok  ', file, `${resources.length} resources`);
  return faults.length;
}

const files = process.argv.slice(2);
if (!files.length) throw new Error('usage: node ros-check.js FILE...');
process.exit(files.map(check).some((faults) => faults > 0) ? 1 : 0);
