// node arm-resolve.js FILE NAME=JSON...: an ARM template as it is with these parameters: expressions evaluated, copies
// made, what a condition leaves out left out. What only a running resource knows (reference, environment) stays an
// expression; an id, guid or uniqueString becomes one of its form. Exit 1 where a parameter is unknown, missing or out of its bounds, or a function is not known.
'use strict';

const fs = require('fs');

const [file, ...given] = process.argv.slice(2);
const template = JSON.parse(fs.readFileSync(file, 'utf8'));
const isText = (value) => typeof value === 'string';

const asText = (value) => (isText(value) ? value : typeof value === 'boolean' ? (value ? 'True' : 'False') : JSON.stringify(value));
const asked = (name, args) => `${name}(${args.map(asText).join(', ')})`;
// What is read of a resource at run time: a text wherever a property of it ends.
const atRunTime = (said) => new Proxy({}, { get: (_, key) => (key === 'toJSON' || typeof key === 'symbol' ? () => said : key === 'said' ? said : atRunTime(`${said}.${key}`)) });
const settled = (value) => (value && value.said ? value.said : value);
const id = (...parts) => `/${parts.map((part) => settled(part)).join('/')}`;
const SUBSCRIPTION = '11111111-1111-1111-1111-111111111111';
const GROUP = `/subscriptions/${SUBSCRIPTION}/resourceGroups/rg`;

/** The id of a resource: its types and names in turn, below what it lies in. */
const idOf = (base, [type, ...names]) => {
  const [provider, ...types] = type.split('/');
  if (types.length !== names.length) throw new Error(`${type} has ${types.length} names, not ${names.length}`);
  return `${base}/providers/${provider}/${types.map((each, i) => `${each}/${asText(settled(names[i]))}`).join('/')}`;
};

const FUNCTIONS = {
  concat: (...args) => (Array.isArray(args[0]) ? [].concat(...args) : args.map(settled).map(asText).join('')),
  if: (condition, yes, no) => { if (typeof condition !== 'boolean') throw new Error('if() without a boolean'); return condition ? yes : no; },
  or: (...args) => args.some((each) => each === true),
  not: (arg) => !arg,
  equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  greater: (a, b) => a > b,
  empty: (arg) => arg === null || arg.length === 0 || (typeof arg === 'object' && Object.keys(arg).length === 0),
  length: (arg) => arg.length,
  last: (arg) => arg[arg.length - 1],
  split: (text, by) => settled(text).split(by),
  join: (array, by) => array.join(by),
  toLower: (text) => settled(text).toLowerCase(),
  string: (arg) => asText(arg),
  format: (text, ...args) => text.replace(/\{(\d+)\}/g, (_, i) => asText(settled(args[i]))),
  createArray: (...args) => args,
  createObject: (...args) => Object.fromEntries(args.flatMap((key, i) => (i % 2 ? [] : [[key, args[i + 1]]]))),
  union: (...args) => (Array.isArray(args[0]) ? [...new Set(args.flat())] : Object.assign({}, ...args)),
  null: () => null,
  guid: (...args) => { asked('guid', args); return '99999999-9999-9999-9999-999999999999'; },
  uniqueString: () => 'abcdefghijklm',
  subscription: () => ({ id: `/subscriptions/${SUBSCRIPTION}`, subscriptionId: SUBSCRIPTION, tenantId: SUBSCRIPTION }),
  resourceGroup: () => ({ id: GROUP, name: 'rg', location: 'westeurope' }),
  managementGroup: () => ({ id: '/providers/Microsoft.Management/managementGroups/contoso', name: 'contoso' }),
  tenant: () => ({ tenantId: SUBSCRIPTION }),
  environment: () => atRunTime('https://of.the.cloud'),
  reference: (of) => atRunTime(asked('reference', [settled(of)])),
  resourceId: (...args) => idOf(GROUP, args),
  subscriptionResourceId: (...args) => idOf(`/subscriptions/${SUBSCRIPTION}`, args),
  extensionResourceId: (base, ...args) => idOf(base, args),
};

/** Reads one expression; what it says is a function of the scope: the element of a map, the index of a copy. */
function parse(text) {
  let at = 0;
  const blank = () => { while (/\s/.test(text[at] || '')) at++; };
  const expect = (mark) => { blank(); if (text[at++] !== mark) throw new Error(`${mark} is missing in ${text}`); };
  const peek = () => { blank(); return text[at]; };
  function value() {
    blank();
    if (text[at] === "'") {
      const said = /^'((?:[^']|'')*)'/.exec(text.slice(at));
      at += said[0].length;
      return () => said[1].replace(/''/g, "'");
    }
    const number = /^-?\d+/.exec(text.slice(at));
    if (number) { at += number[0].length; return () => Number(number[0]); }
    const name = /^[A-Za-z]+/.exec(text.slice(at))[0];
    at += name.length;
    expect('(');
    const args = [];
    while (peek() !== ')') { args.push(value()); if (peek() === ',') at++; }
    expect(')');
    return after((scope) => call(name, args, scope));
  }
  /** .name and [index] behind a call. */
  function after(of) {
    if (text[at] === '.') {
      const name = /^\.([A-Za-z0-9_]+)/.exec(text.slice(at));
      at += name[0].length;
      return after((scope) => of(scope)[name[1]]);
    }
    if (text[at] === '[') {
      at++;
      const index = value();
      expect(']');
      return after((scope) => of(scope)[index(scope)]);
    }
    return of;
  }
  const whole = value();
  blank();
  if (at !== text.length) throw new Error(`not understood: ${text.slice(at)}`);
  return whole;
}

function call(name, args, scope) {
  const one = () => args[0](scope);
  switch (name) {
    case 'parameters': return parameter(one());
    case 'variables': return evaluate(required(template.variables, one(), 'variable'), {});
    case 'lambdaVariables': return required(scope.lambda || {}, one(), 'lambda variable');
    case 'copyIndex': return required(scope, 'index', 'copy');
    case 'lambda': return (element) => args[1]({ ...scope, lambda: { ...scope.lambda, [args[0](scope)]: element } });
    case 'map': return one().map(args[1](scope));
    case 'filter': return one().filter(args[1](scope));
    // Only the side that counts: the other may not be evaluable.
    case 'if': return FUNCTIONS.if(one(), null, null) === null && args[one() ? 1 : 2](scope);
    default: return required(FUNCTIONS, name, 'function')(...args.map((arg) => arg(scope)));
  }
}

function required(holder, name, kind) {
  if (!(name in (holder || {}))) throw new Error(`no ${kind} ${name}`);
  return holder[name];
}

/** What a function made may hold what is known at run time only, too. */
function evaluated(value) {
  if (value && value.said) return `[${value.said}]`;
  if (Array.isArray(value)) return value.map(evaluated);
  return value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, evaluated(inner)])) : value;
}

function evaluate(value, scope) {
  if (isText(value)) {
    const said = value.startsWith('[') && !value.startsWith('[[') ? parse(value.slice(1, -1))(scope) : value;
    return said && said.said ? `[${said.said}]` : evaluated(said);
  }
  if (Array.isArray(value)) return value.map((each) => evaluate(each, scope));
  if (value === null || typeof value !== 'object') return value;
  const left = Object.entries(value).map(([key, inner]) => [key, evaluate(inner, scope)]);
  // ARM leaves out what is null.
  return Object.fromEntries(left.filter(([, inner]) => inner !== null));
}

const values = Object.fromEntries(given.map((pair) => [pair.slice(0, pair.indexOf('=')), JSON.parse(pair.slice(pair.indexOf('=') + 1))]));

function parameter(name) {
  const known = required(template.parameters, name, 'parameter');
  const value = name in values ? values[name] : evaluate(required(known, 'defaultValue', `value of parameter ${name}:`), {});
  const kind = Array.isArray(value) ? 'array' : typeof value === 'number' ? 'int' : typeof value === 'boolean' ? 'bool' : typeof value;
  const size = kind === 'int' ? value : (value || '').length;
  const [least, most] = kind === 'int' ? [known.minValue, known.maxValue] : [known.minLength, known.maxLength];
  if (kind !== known.type.toLowerCase() || size < least || size > most) throw new Error(`parameter ${name} is not what it may be: ${JSON.stringify(value)}`);
  if (known.allowedValues && !known.allowedValues.includes(value)) throw new Error(`parameter ${name} may not be ${value}`);
  return value;
}

/** The published schema of metric alerts knows no kind of criteria: it admits them as an expression only. */
function made(resource, scope) {
  const whole = evaluate(resource, scope);
  if (resource.type === 'Microsoft.Insights/metricAlerts') whole.properties.criteria = resource.properties.criteria;
  return whole;
}

function copies({ copy, ...resource }) {
  if (!copy) return [made(resource, {})];
  const count = evaluate(copy.count, {});
  return Array.from({ length: count }, (_, index) => made(resource, { index }));
}

for (const name of Object.keys(values)) required(template.parameters, name, 'parameter');
for (const name of Object.keys(template.parameters || {})) parameter(name);
const resources = template.resources
  .filter(({ condition }) => condition === undefined || evaluate(condition, {}) === true)
  .flatMap(copies)
  // The schemas know the last part of a child's name, or an expression.
  .map(({ condition, name, ...resource }) => ({ ...resource, name: name.includes('/') ? `['${name}']` : name }));
const { outputs = {}, ...rest } = template;
for (const output of Object.values(outputs)) evaluate(output.value, {});
process.stdout.write(JSON.stringify({ ...rest, resources }, null, 2));
