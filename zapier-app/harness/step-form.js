'use strict';

const contract = require('../app/lib/contract');

// What a Zap's author would fill in to get a given input of the catalogue.

const isEmpty = (value) => value === null || value === '' || (Array.isArray(value) && value.length === 0);

const filterFields = (filter) => Object.entries(filter).map(([name, value]) => [`filter__${name}`, value]);

const clearable = (fields) => {
  const clearing = fields.find((field) => field.key === 'clear_fields');
  return clearing ? Object.keys(clearing.choices) : [];
};

/** The root of the site is an empty path, which Zapier's forms cannot hold. */
const isRoot = (schema, value) => value === '' && schema['x-reference'] === 'folders';

const fill = (name, value, schema) => {
  if (isRoot(schema, value)) return [[name, '/']];
  if (name === 'filter' && value !== null && typeof value === 'object') return filterFields(value);
  const isRecord = value !== null && typeof value === 'object' && !Array.isArray(value);
  return [[name, isRecord && ['receipt', 'body'].includes(name) ? JSON.stringify(value) : value]];
};

/** The form, filled in. Fields that are to be emptied are named in the field for that. */
const fillForm = (inputFields, schema, input) => {
  const empties = clearable(inputFields);
  const form = {};
  const cleared = [];
  for (const [name, value] of Object.entries(input)) {
    const property = contract.resolve((schema.properties || {})[name] || {});
    if (isEmpty(value) && empties.includes(name)) cleared.push(name);
    else Object.assign(form, Object.fromEntries(fill(name, value, property)));
  }
  return cleared.length > 0 ? { ...form, clear_fields: cleared } : form;
};

module.exports = { fillForm };
