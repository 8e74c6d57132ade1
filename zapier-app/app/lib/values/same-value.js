'use strict';

const { isDeepStrictEqual } = require('node:util');
const contract = require('../contract');
const { samePath } = require('./paths');

const textOf = (value) => (value === undefined || value === null ? '' : String(value));

/** Files.com keeps whole seconds. */
const seconds = (value) => (value ? Math.floor(Date.parse(value) / 1000) : null);

const items = (value, separator) =>
  [
    ...new Set(
      textOf(value)
        .split(separator)
        .map((item) => item.trim())
        .filter(Boolean),
    ),
  ].sort();

const COMPARISONS = {
  text: (one, other) => textOf(one) === textOf(other),
  path: samePath,
  integer: (one, other) => Number(one || 0) === Number(other || 0),
  boolean: (one, other) => Boolean(one) === Boolean(other),
  moment: (one, other) => seconds(one) === seconds(other),
  json: (one, other) => isDeepStrictEqual(one === undefined ? null : one, other === undefined ? null : other),
};

/**
 * Whether two values of a field mean the same: lists inside a text are compared as sets, times as
 * moments, folders as Files.com compares paths, and nothing, an empty text, zero and false are alike.
 */
const sameValue = (type, field, one, other) => {
  const kind = contract.fieldKind(type, field);
  if (kind.startsWith('list')) {
    const separator = kind.slice('list'.length);
    return isDeepStrictEqual(items(one, separator), items(other, separator));
  }
  return COMPARISONS[kind](one, other);
};

const plain = (value) =>
  textOf(value)
    .trim()
    .replace(/^\/+|\/+$/g, '')
    .toLowerCase();

/** The same for what was sent: Files.com may change the case of a text and slashes around a path. */
const sameSent = (type, field, sent, record) =>
  sameValue(type, field, sent, record) || (typeof sent === 'string' && plain(sent) === plain(record));

module.exports = { sameValue, sameSent };
