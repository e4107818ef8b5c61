// The configuration of a trigger, which ros-cdk takes for a map of anything: the fields that Function Compute gives each
// type of trigger, and a pattern that is JSON.
'use strict';

const Ajv = require('ajv');

const object = (properties, required) => ({ type: 'object', additionalProperties: false, properties, ...(required && { required }) });
const text = { type: 'string' };
const flag = { type: ['boolean', 'object'] };
const MNS = object({ RegionId: { type: ['string', 'object'] }, QueueName: { type: ['string', 'object'] }, IsBase64Decode: { type: 'boolean' } },
  ['RegionId', 'QueueName', 'IsBase64Decode']);
const SOURCE = {
  oneOf: [
    object({ eventSourceType: { const: 'Default' } }, ['eventSourceType']),
    object({ eventSourceType: { const: 'MNS' }, eventSourceParameters: object({ sourceMNSParameters: MNS }, ['sourceMNSParameters']) },
      ['eventSourceType', 'eventSourceParameters']),
  ],
};
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH', 'OPTIONS'];
const SCHEMAS = {
  eventbridge: object({ triggerEnable: flag, asyncInvocationType: { type: 'boolean' }, eventRuleFilterPattern: text, eventSourceConfig: SOURCE },
    ['eventRuleFilterPattern', 'eventSourceConfig']),
  http: object({ authType: { enum: ['function', 'anonymous'] }, methods: { type: 'array', items: { enum: METHODS } }, disableURLInternet: flag },
    ['authType', 'methods']),
  timer: object({ cronExpression: { type: ['string', 'object'] }, enable: flag, payload: text }, ['cronExpression', 'enable']),
};
// Source: the operators of "Event patterns" in EventBridge's guide.
const OPERATORS = ['prefix', 'suffix', 'contains', 'anything-but', 'numeric', 'cidr', 'exists'];
const VALUE = { oneOf: [text, { type: 'object', minProperties: 1, maxProperties: 1, propertyNames: { enum: OPERATORS } }] };
const VALUES = { type: 'array', minItems: 1, items: VALUE };
const PATTERN = object({ source: VALUES, type: VALUES, data: { type: 'object', additionalProperties: VALUES } });

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
const valid = Object.fromEntries(Object.entries(SCHEMAS).map(([type, schema]) => [type, ajv.compile(schema)]));
const validPattern = ajv.compile(PATTERN);

/** What is wrong with the trigger at this place of the template. */
function triggerFaults(properties, at) {
  const validConfig = valid[properties.TriggerType];
  if (!validConfig) return [`${at}: TriggerType: ${properties.TriggerType} is not known here`];
  const config = properties.TriggerConfig;
  if (!validConfig(config)) return [`${at}/TriggerConfig: ${ajv.errorsText(validConfig.errors)}`];
  if (properties.TriggerType !== 'eventbridge') return [];
  try {
    const pattern = JSON.parse(config.eventRuleFilterPattern);
    return validPattern(pattern) ? [] : [`${at}: pattern: ${ajv.errorsText(validPattern.errors)}`];
  } catch (e) {
    return [`${at}: the pattern is no JSON: ${e.message}`];
  }
}

module.exports = { triggerFaults };
