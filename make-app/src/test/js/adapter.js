'use strict';

/**
 * Between the catalogue's fields and what a module of Make is filled with and hands on. Lists come as one bundle
 * for each record and Make pages by itself; the universal module takes pairs and a text.
 */

function pairs(collection) {
  return Object.entries(collection ?? {}).map(([key, value]) => ({ key, value: String(value) }));
}

function valuesFor(entry, input) {
  if (entry.type === 'universal') {
    const { method, path, query, body, ...others } = input;
    return { ...others, method, url: path, qs: pairs(query), ...(body && { body: JSON.stringify(body) }) };
  }
  if (entry.type === 'search') {
    const { per_page: limit, cursor, ...filters } = input;
    return { ...filters, ...(limit !== undefined && { limit }) };
  }
  return input;
}

function resultOf(entry, bundles) {
  if (entry.type === 'universal') {
    const [{ statusCode, body, headers }] = bundles;
    return { status: statusCode, body, next_cursor: headers['x-files-cursor'] };
  }
  return entry.type === 'search' ? { items: bundles } : bundles[0];
}

module.exports = { valuesFor, resultOf };
