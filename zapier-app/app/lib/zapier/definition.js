'use strict';

const records = require('../../generated/records.json');
const { createAction } = require('./create-action');
const { searchAction } = require('./search-action');
const { pollTrigger } = require('./poll-trigger');
const { fillChoices } = require('./fill-choices');

// The generated definition is plain JSON. A mark such as {"$create": "user.ensure"} stands for a
// function of the runtime, {"$record": "User", ...} for the fields of a record.

const PERFORMS = {
  $create: createAction,
  $search: searchAction,
  $trigger: pollTrigger,
  $choices: fillChoices,
};

const recordFields = ({ $record, prefix, label }) =>
  records[$record].flatMap((field) =>
    field.$record
      ? recordFields({ ...field, prefix: prefix + field.prefix, label: label + field.label })
      : [{ ...field, key: prefix + field.key, label: label + field.label }],
  );

const resolve = (value) => {
  if (Array.isArray(value)) {
    return value.flatMap((item) => (item && item.$record ? recordFields(item) : [resolve(item)]));
  }
  if (value === null || typeof value !== 'object') return value;
  const mark = Object.keys(PERFORMS).find((name) => name in value);
  if (mark) return PERFORMS[mark](value[mark]);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, resolve(item)]));
};

module.exports = { resolve };
