'use strict';

const { invalidInput } = require('./failure');

// Each segment of a path is encoded for itself. A segment that would lead out of its place is
// refused, because some servers and proxies resolve it even when it is encoded.

const segments = (name, path) =>
  String(path)
    .split('/')
    .filter((segment) => {
      if (segment === '.' || segment === '..') {
        throw invalidInput(name, `must not hold a segment "${segment}"`);
      }
      return segment !== '';
    })
    .map(encodeURIComponent);

/** Puts values into a template such as /users/{id}; the last one may be a folder path. */
const expand = (template, values) =>
  template
    .slice(1)
    .split('/')
    .map((part, index, all) => {
      if (!part.startsWith('{')) return part;
      const name = part.slice(1, -1);
      if (values[name] === undefined) throw invalidInput(name, 'must be given');
      const encoded = segments(name, values[name]);
      if (index < all.length - 1 && encoded.length !== 1) {
        throw invalidInput(name, 'must be one segment of a path');
      }
      return encoded.join('/');
    })
    .map((part) => `/${part}`)
    .join('');

/** Query parameters; an object becomes name[key]=value, as Files.com takes filters and sorts. */
const queryText = (parameters) => {
  const pairs = [];
  const add = (name, value) => {
    if (value === undefined || value === null) return;
    if (Array.isArray(value)) value.forEach((item) => add(`${name}[]`, item));
    else if (typeof value === 'object') {
      Object.entries(value).forEach(([key, item]) => add(`${name}[${key}]`, item));
    } else pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  };
  Object.entries(parameters).forEach(([name, value]) => add(name, value));
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
};

module.exports = { expand, queryText };
