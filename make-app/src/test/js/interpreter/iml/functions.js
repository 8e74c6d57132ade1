'use strict';

const { createHash } = require('node:crypto');
const { formatDate, parseDate } = require('./dates');

/**
 * The built-in functions that the app uses, as Make's help describes them. There are no others here on
 * purpose: a call of anything else ends the test, and so does one with another number or kind of arguments.
 */

const isEmpty = (value) => value === undefined || value === null || value === '';
const list = (value) => (isEmpty(value) ? [] : requireArray(value));

function requireArray(value) {
  if (!Array.isArray(value)) {
    throw new TypeError(`IML: an array is expected, not ${JSON.stringify(value)}`);
  }
  return value;
}

/** Nothing is an empty text; numbers and switches are what they look like; anything else is no text. */
function textOf(value) {
  if (typeof value === 'object' && value !== null) {
    throw new TypeError(`IML: a text is expected, not ${JSON.stringify(value)}`);
  }
  return String(value ?? '');
}

/** Patterns are texts between slashes, the only form of pattern that is in the subset. */
function pattern(text) {
  const parts = /^\/([\s\S]+)\/([gm]*)$/.exec(text);
  if (!parts) {
    throw new TypeError(`IML: replace takes a pattern between slashes here, not ${text}`);
  }
  return new RegExp(parts[1], parts[2]);
}

/** map(array, key, [key to filter by], [values, separated by commas or as an array]). */
function map(array, key, filterKey, filterValues) {
  const wanted = Array.isArray(filterValues) ? filterValues : [filterValues];
  return list(array)
    .filter((item) => filterKey === undefined || wanted.includes(item?.[filterKey]))
    .map((item) => item?.[key]);
}

function contains(where, value) {
  return Array.isArray(where) ? where.includes(value) : textOf(where).includes(textOf(value));
}

function length(value) {
  return Array.isArray(value) ? value.length : textOf(value).length;
}

/** What is put in may name a group of the pattern; other special characters are outside the subset. */
function replace(text, search, by) {
  if (/\$(?!\d)/.test(by)) {
    throw new TypeError(`IML: replace does not put in ${by} here`);
  }
  return textOf(text).replace(pattern(search), by);
}

function compare(a, b) {
  return a < b ? -1 : Number(a > b);
}

/** sort(array, [asc], [key]). */
function sort(array, order = 'asc', key) {
  if (order !== 'asc') {
    throw new TypeError('IML: only the order asc is in the subset');
  }
  const of = (item) => (key === undefined ? item : item[key]);
  return [...list(array)].sort((a, b) => compare(of(a), of(b)));
}

function sha256(value, encoding) {
  return createHash('sha256').update(value ?? '').digest(encoding);
}

function omit(collection, ...names) {
  return Object.fromEntries(Object.entries(collection ?? {}).filter(([name]) => !names.includes(name)));
}

function toCollection(array, key, value) {
  return Object.fromEntries(list(array).map((item) => [item[key], item[value]]));
}

/** Each with the fewest and the most arguments it takes. */
const SIGNATURES = {
  if: [3, 3, (condition, yes, no) => (condition ? yes : no)],
  ifempty: [2, 2, (value, other) => (isEmpty(value) ? other : value)],
  length: [1, 1, length],
  lower: [1, 1, (text) => textOf(text).toLowerCase()],
  trim: [1, 1, (text) => textOf(text).trim()],
  toString: [1, 1, textOf],
  split: [2, 2, (text, separator) => textOf(text).split(separator)],
  join: [2, 2, (array, separator) => list(array).map(textOf).join(separator)],
  replace: [3, 3, replace],
  indexOf: [2, 2, (text, value) => textOf(text).indexOf(textOf(value))],
  substring: [3, 3, (text, start, end) => textOf(text).substring(start, end)],
  contains: [2, 2, contains],
  map: [2, 4, map],
  add: [2, Infinity, (array, ...values) => [...list(array), ...values]],
  merge: [1, Infinity, (...arrays) => arrays.flatMap(list)],
  remove: [2, Infinity, (array, ...values) => list(array).filter((item) => !values.includes(item))],
  distinct: [1, 1, (array) => [...new Set(list(array))]],
  flatten: [1, 1, (array) => list(array).flat(Infinity)],
  sort: [1, 3, sort],
  keys: [1, 1, (collection) => Object.keys(collection ?? {})],
  omit: [2, Infinity, omit],
  toCollection: [3, 3, toCollection],
  parseJSON: [1, 1, (text) => JSON.parse(text)],
  sha256: [2, 2, sha256],
  toBinary: [2, 2, (text, encoding) => Buffer.from(textOf(text), encoding)],
  formatDate: [2, 3, formatDate],
  parseDate: [1, 1, parseDate],
};

/** Refuses calls that are outside the subset. */
function checkCall(name, count) {
  if (!Object.hasOwn(SIGNATURES, name)) {
    throw new ReferenceError(`IML: the function ${name} is outside the subset`);
  }
  const [fewest, most] = SIGNATURES[name];
  if (count < fewest || count > most) {
    throw new TypeError(`IML: ${name} with ${count} arguments is outside the subset`);
  }
}

function apply(name, given) {
  checkCall(name, given.length);
  return SIGNATURES[name][2](...given);
}

module.exports = { apply, checkCall, NAMES: Object.keys(SIGNATURES) };
