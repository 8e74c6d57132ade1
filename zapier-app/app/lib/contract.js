'use strict';

// The generated description of operations, actions and triggers, looked up by name.

const generated = require('./../generated/contract.json');

const find = (kind, id) => {
  const found = generated[kind][id];
  if (!found) throw new TypeError(`the contract has no ${id} among its ${kind}`);
  return found;
};

/** The schema that a reference stands for; any other schema stands for itself. */
const resolve = (schema) =>
  schema.$ref ? resolve(generated.definitions[schema.$ref.replace('#/$defs/', '')]) : schema;

module.exports = {
  basePath: generated.basePath,
  operation: (id) => find('operations', id),
  action: (id) => find('actions', id),
  trigger: (id) => find('triggers', id),
  lookup: (id) => find('lookups', id),
  /** The names of the fields of a record or a request body. */
  fieldsOf: (type) => Object.keys(find('types', type)),
  hasField: (type, field) => field in find('types', type),
  /** How a field is compared: text, path, integer, boolean, moment, json, or list and a separator. */
  fieldKind: (type, field) => find('types', type)[field] || 'json',
  resolve,
};
