// What Alibaba's ros-cdk knows of each resource type: its class, whose validators refuse wrong types and
// missing properties, and its shape, by which names that it does not know are found.
'use strict';

const fs = require('fs');
const path = require('path');
const mnsQueue = require('./ros-mns-queue');

const MODULES = ['fc3', 'oss', 'ram', 'ros', 'sls', 'vpc'];
const MAPPER = /^function (ros\w+ToRosTemplate)\(properties[^)]*\) \{([\s\S]*?)^\}/gm;
const PROPERTY = /^\s+'?([\w.]+)'?: (.+)\(properties\.(\w+)\),$/gm;
const NESTED = /^(?:ros\.listMapper\()?(ros[A-Z]\w+ToRosTemplate)\)?$/;

/** name of a template mapper -> {Name in the template: {prop: name in the class, nested: mapper}} */
function shapesIn(source) {
  const shapes = new Map();
  for (const [, name, body] of source.matchAll(MAPPER)) {
    const shape = {};
    for (const [, key, mapper, prop] of body.matchAll(PROPERTY)) {
      shape[key] = { prop, nested: (mapper.match(NESTED) || [])[1] };
    }
    shapes.set(name, shape);
  }
  return shapes;
}

/** "ALIYUN::X::Y" -> {type: class, shapes, root: name of its properties' mapper} */
function resourceTypes() {
  const types = new Map([[mnsQueue.ROS_RESOURCE_TYPE_NAME, mnsQueue.resourceType()]]);
  for (const name of MODULES) {
    const module = require(`@alicloud/ros-cdk-${name}`);
    const lib = path.dirname(require.resolve(`@alicloud/ros-cdk-${name}`));
    const shapes = shapesIn(fs.readFileSync(path.join(lib, `${name}.generated.js`), 'utf8'));
    for (const [exported, type] of Object.entries(module)) {
      if (type.ROS_RESOURCE_TYPE_NAME && exported.startsWith('Ros')) {
        types.set(type.ROS_RESOURCE_TYPE_NAME, { type, shapes, root: `r${exported.slice(1)}PropsToRosTemplate` });
      }
    }
  }
  return types;
}

module.exports = { resourceTypes };
