'use strict';

const { createHash } = require('node:crypto');
const { formatDate, parseDate, addDays } = require('./dates');

/**
 * The built-in functions that the app uses, as Make's help describes them. There are no others here on
 * purpose: a call of anything else ends the test.
 */

const isEmpty = (value) => value === undefined || value === null || value === '';
const list = (value) => (isEmpty(value) ? [] : requireArray(value));

function requireArray(value) {
  if (!Array.isArray(value)) {
    throw new TypeError(`IML: an array is expected, not ${JSON.stringify(value)}`);
  }
  return value;
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
  return Array.isArray(where) ? where.includes(value) : String(where ?? '').includes(value);
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

const FUNCTIONS = {
  if: (condition, yes, no) => (condition ? yes : no),
  ifempty: (value, other) => (isEmpty(value) ? other : value),
  length: (value) => (isEmpty(value) ? 0 : value.length),
  lower: (text) => String(text ?? '').toLowerCase(),
  trim: (text) => String(text ?? '').trim(),
  toString: (value) => String(value ?? ''),
  split: (text, separator) => String(text ?? '').split(separator),
  join: (array, separator) => list(array).join(separator),
  replace: (text, search, by) => String(text ?? '').replace(pattern(search), by),
  indexOf: (text, value) => String(text ?? '').indexOf(value),
  substring: (text, start, end) => String(text ?? '').substring(start, end),
  contains,
  map,
  add: (array, ...values) => [...list(array), ...values],
  merge: (...arrays) => arrays.flatMap(list),
  remove: (array, ...values) => list(array).filter((item) => !values.includes(item)),
  distinct: (array) => [...new Set(list(array))],
  flatten: (array) => list(array).flat(Infinity),
  sort,
  keys: (collection) => Object.keys(collection ?? {}),
  omit: (collection, ...names) =>
    Object.fromEntries(Object.entries(collection ?? {}).filter(([name]) => !names.includes(name))),
  toCollection: (array, key, value) => Object.fromEntries(list(array).map((item) => [item[key], item[value]])),
  parseJSON: (text) => JSON.parse(text),
  sha256,
  toBinary: (text, encoding) => Buffer.from(text ?? '', encoding),
  formatDate,
  parseDate,
  addDays,
};

module.exports = { FUNCTIONS, isEmpty };
