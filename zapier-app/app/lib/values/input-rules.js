'use strict';

const contract = require('../contract');
const { invalidInput } = require('../client/failure');

// Checks an input against the schema of its action and brings every value into the form that
// Files.com takes. Zapier often knows nothing but text, so "12" is a whole number, "true" a boolean,
// a number a text, and an array or a text with commas a list.

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

const within = (path, name) => (path ? `${path}.${name}` : name);
const listItems = (text) =>
  text
    .split(/[,\r\n]/)
    .map((item) => item.trim())
    .filter(Boolean);

const integer = (path, value, schema) => {
  const number = typeof value === 'string' && /^\s*-?\d+\s*$/.test(value) ? Number(value) : value;
  if (!Number.isSafeInteger(number)) throw invalidInput(path, 'must be a whole number');
  const { minimum = -Infinity, maximum = Infinity } = schema;
  if (number < minimum || number > maximum) {
    throw invalidInput(
      path,
      maximum === Infinity ? `must be at least ${minimum}` : `must be from ${minimum} to ${maximum}`,
    );
  }
  return number;
};

const boolean = (path, value) => {
  const text = String(value).trim().toLowerCase();
  if (text !== 'true' && text !== 'false') throw invalidInput(path, 'must be true or false');
  return text === 'true';
};

const isCalendarDay = (text) => {
  const day = text.slice(0, 10);
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

const moment = (path, value) => {
  const text = typeof value === 'string' ? value.trim() : '';
  if (!MOMENT.test(text) || Number.isNaN(Date.parse(text)) || !isCalendarDay(text)) {
    throw invalidInput(path, 'must be a date and time with an offset, such as 2026-03-31T17:00:00Z');
  }
  return text;
};

const plainText = (path, value, schema) => {
  if (typeof value !== 'string' && typeof value !== 'number') throw invalidInput(path, 'must be text');
  const text = String(value);
  if (!text.isWellFormed()) throw invalidInput(path, 'must be valid Unicode text');
  const { length } = [...text];
  if (length < (schema.minLength || 0)) throw invalidInput(path, 'must not be empty');
  if (length > (schema.maxLength ?? Infinity)) {
    throw invalidInput(path, `must have at most ${schema.maxLength} characters`);
  }
  if (schema.pattern && !new RegExp(schema.pattern, 'u').test(text)) {
    throw invalidInput(path, `must have the form ${schema.pattern}`);
  }
  if (schema.enum && !schema.enum.includes(text)) {
    throw invalidInput(path, `must be one of ${schema.enum.filter((choice) => choice !== null).join(', ')}`);
  }
  return text;
};

/** A list that travels as one text; no item of these lists can hold a comma or a line break. */
const listText = (path, value, schema) => {
  const item = schema['x-list-of'] === 'integer' ? integer : plainText;
  const given = Array.isArray(value) ? value : listItems(plainText(path, value, {}));
  return given
    .map((entry, index) => {
      const accepted = String(item(`${path}[${index}]`, entry, { minLength: 1 })).trim();
      if (listItems(accepted).length !== 1) {
        throw invalidInput(`${path}[${index}]`, 'must not be empty or hold commas or line breaks');
      }
      return accepted;
    })
    .join(schema['x-separator']);
};

const text = (path, value, schema) => {
  if (schema.format === 'date-time') return moment(path, value);
  return schema['x-list-of'] ? listText(path, value, schema) : plainText(path, value, schema);
};

const list = (path, value, schema) => {
  const numbers = contract.resolve(schema.items).type === 'integer';
  const given = numbers && ['string', 'number'].includes(typeof value) ? listItems(String(value)) : value;
  if (!Array.isArray(given)) throw invalidInput(path, 'must be a list');
  if (given.length < (schema.minItems || 0)) throw invalidInput(path, 'must not be empty');
  return given.map((item, index) => accept(`${path}[${index}]`, item, schema.items));
};

const object = (path, value, schema) => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    throw invalidInput(path || 'input', 'must be an object');
  }
  const { properties = {}, required = [], additionalProperties } = schema;
  const accepted = {};
  for (const [name, item] of Object.entries(value)) {
    if (properties[name]) accepted[name] = accept(within(path, name), item, properties[name]);
    else if (additionalProperties === false) throw invalidInput(within(path, name), 'is not a known field');
    else accepted[name] = item;
  }
  for (const name of required) {
    if (!(name in accepted)) throw invalidInput(within(path, name), 'must be given');
  }
  if (Object.keys(accepted).length > (schema.maxProperties ?? Infinity)) {
    throw invalidInput(path, `must have at most ${schema.maxProperties} fields`);
  }
  return accepted;
};

const RULES = { integer, boolean, string: text, array: list, object };

/**
 * The value in the form that Files.com takes.
 *
 * @param {string} path where it stands, for messages; empty for the whole input
 * @throws Failure of kind INVALID_INPUT that names the field and the rule, never the value
 */
function accept(path, value, given) {
  const schema = contract.resolve(given);
  const types = [].concat(schema.type || []);
  if (types.length === 0) return value;
  if (value === null) {
    if (types.includes('null')) return null;
    throw invalidInput(path, 'must not be null; leave it out instead');
  }
  return RULES[types.find((type) => type !== 'null')](path, value, schema);
}

module.exports = { accept };
