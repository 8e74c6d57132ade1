'use strict';

const contract = require('../contract');

/**
 * A copy without fields that are not declared. That is how a secret, or a field that a later version
 * of Files.com adds, never reaches a Zap that has not asked for it.
 */
const declaredPart = (given, value) => {
  const schema = contract.resolve(given);
  if (Array.isArray(value)) {
    return schema.items ? value.map((item) => declaredPart(schema.items, item)) : value;
  }
  if (value === null || typeof value !== 'object' || !schema.properties) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name in schema.properties)
      .map(([name, item]) => [name, declaredPart(schema.properties[name], item)]),
  );
};

module.exports = { declaredPart };
