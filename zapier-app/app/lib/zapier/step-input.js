'use strict';

const contract = require('../contract');
const { invalidInput } = require('../client/failure');
const { accept } = require('../values/input-rules');

const CLEAR = 'clear_fields';
const FILTER = 'filter__';

const isBlank = (value) =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** Zapier sends a field that was left blank in one of several ways; all of them mean left out. */
const withoutBlanks = (value) => {
  if (Array.isArray(value)) return value.filter((item) => !isBlank(item)).map(withoutBlanks);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => !isBlank(item))
      .map(([name, item]) => [name, withoutBlanks(item)]),
  );
};

/** The fields of a filter are fields of the form. */
const withFilter = (input) => {
  const rest = {};
  const filter = {};
  for (const [name, value] of Object.entries(input)) {
    if (name.startsWith(FILTER)) filter[name.slice(FILTER.length)] = value;
    else rest[name] = value;
  }
  return Object.keys(filter).length > 0 ? { ...rest, filter: { ...rest.filter, ...filter } } : rest;
};

/** A nested record comes as the text that an earlier step gave. */
const parsed = (name, value) => {
  try {
    return JSON.parse(value);
  } catch {
    throw invalidInput(name, 'must be JSON, such as {"name": "Sales"}');
  }
};

const withObjects = (input, properties) =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => {
      const schema = properties[name] ? contract.resolve(properties[name]) : {};
      const isText = typeof value === 'string' && [].concat(schema.type).includes('object');
      return [name, isText ? parsed(name, value) : value];
    }),
  );

/** Zapier has no word for null, so the fields to empty are named in a field of their own. */
const withCleared = (input, properties) => {
  const { [CLEAR]: cleared = [], ...rest } = input;
  for (const name of [].concat(cleared)) {
    const schema = properties[name] ? contract.resolve(properties[name]) : {};
    rest[name] = schema.type === 'array' ? [] : null;
  }
  return rest;
};

/** What the user filled in, checked and in the form that Files.com takes. */
const stepInput = (schema, inputData) => {
  const { properties = {} } = schema;
  const given = withFilter(withoutBlanks(inputData));
  return accept('', withCleared(withObjects(given, properties), properties), schema);
};

module.exports = { stepInput };
