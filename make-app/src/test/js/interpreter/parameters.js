'use strict';

const { MakeError } = require('./make-error');

/**
 * Checks what is filled into a module against its parameters, as Make does before the module runs, and turns
 * texts into the declared types. Null stands for the keyword erase; what is left out stays undefined.
 */

const ARRAYS = new Set(['array']);
const INTEGER = /^-?\d+$/;
const MOMENT = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[-+]\d\d:?\d\d)?)?$/;

function refuse(field, reason) {
  const error = new MakeError('BundleValidationError', `Validation failed for 1 parameter(s). ${field}: ${reason}`);
  error.field = field;
  throw error;
}

function checkAll(parameters, values, prefix = '') {
  const known = new Map(parameters.map((one) => [one.name, one]));
  for (const name of Object.keys(values)) {
    if (!known.has(name)) {
      refuse(prefix + name, 'there is no such parameter');
    }
  }
  const checked = {};
  for (const parameter of parameters) {
    const value = values[parameter.name] === undefined ? parameter.default : values[parameter.name];
    const field = prefix + parameter.name;
    if (value === undefined || value === null) {
      if (parameter.required) {
        refuse(field, 'missing value of a required parameter');
      }
      if (value === null) {
        checked[parameter.name] = null;
      }
    } else {
      checked[parameter.name] = check(parameter, value, field);
    }
  }
  return checked;
}

function check(parameter, value, field) {
  if (ARRAYS.has(parameter.type) || (parameter.type === 'select' && parameter.multiple)) {
    return Array.isArray(value)
      ? checkItems(parameter, value, field)
      : refuse(field, 'an array is expected');
  }
  if (parameter.type === 'collection') {
    return isCollection(value) ? checkCollection(parameter, value, field) : refuse(field, 'a collection is expected');
  }
  return TYPES[parameter.type] ? TYPES[parameter.type](parameter, value, field) : refuse(field, 'unknown type');
}

function checkItems(parameter, values, field) {
  const { spec, options } = parameter;
  const item = parameter.type === 'select' ? { type: 'select', options } : spec;
  return values.map((value, at) => {
    const place = `${field}[${at}]`;
    return Array.isArray(item)
      ? isCollection(value) ? checkAll(item, value, `${place}.`) : refuse(place, 'a collection is expected')
      : check(item ?? { type: 'any' }, value, place);
  });
}

function checkCollection(parameter, value, field) {
  return parameter.spec ? checkAll(parameter.spec, value, `${field}.`) : value;
}

function isCollection(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(parameter, value, field) {
  if (typeof value === 'object') {
    refuse(field, 'a text is expected');
  }
  const { min, pattern } = parameter.validate ?? {};
  if (min !== undefined && String(value).length < min) {
    refuse(field, `at least ${min} characters are needed`);
  }
  if (pattern !== undefined && !new RegExp(pattern).test(value)) {
    refuse(field, `it does not match ${pattern}`);
  }
  return String(value);
}

function integer(parameter, value, field) {
  if (!INTEGER.test(String(value))) {
    refuse(field, 'a whole number is expected');
  }
  const number = Number(value);
  const { min, max } = { min: parameter.type === 'uinteger' ? 0 : undefined, ...parameter.validate };
  if (number < min || number > max) {
    refuse(field, `it must be from ${min} to ${max}`);
  }
  return number;
}

function bool(parameter, value, field) {
  if (![true, false, 'true', 'false'].includes(value)) {
    refuse(field, 'yes or no is expected');
  }
  return value === true || value === 'true';
}

function date(parameter, value, field) {
  const moment = MOMENT.test(value) ? new Date(value) : undefined;
  return moment && !Number.isNaN(moment.getTime()) ? moment : refuse(field, 'a date is expected');
}

function select(parameter, value, field) {
  const lookup = typeof parameter.options === 'string' || parameter.options?.store;
  const choices = Array.isArray(parameter.options) ? parameter.options : undefined;
  if (!lookup && !choices.some((choice) => choice.value === value)) {
    refuse(field, `it must be one of ${choices.map((choice) => choice.value).join(', ')}`);
  }
  return value;
}

const TYPES = {
  any: (parameter, value) => value,
  text,
  email: text,
  password: text,
  url: text,
  folder: text,
  integer,
  uinteger: integer,
  number: (parameter, value, field) => (Number.isFinite(Number(value)) ? Number(value) : refuse(field, 'a number is expected')),
  boolean: bool,
  date,
  select,
};

module.exports = { checkAll };
