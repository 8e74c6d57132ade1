'use strict';

const { pathKey } = require('../values/paths');

const number = (value) => Number(value || 0);

/** A user names groups in a text, a permission one group or an array of them. */
const inGroup = (wanted, record) => {
  const groups = Array.isArray(record.group_ids) ? record.group_ids : (record.group_ids || '').split(',');
  return [...groups, record.group_id].some((id) => id && Number(id) === wanted);
};

const inFolder = (folder, record) => {
  const wanted = pathKey(folder);
  const path = pathKey(record.path || '');
  return wanted === '' || path === wanted || path.startsWith(`${wanted}/`);
};

/** Whether a trigger with this input is about the record. */
const accepts = (input, record) =>
  (input.workspace_id === undefined || number(record.workspace_id) === input.workspace_id) &&
  (input.user_id === undefined || number(record.user_id) === input.user_id) &&
  (input.group_id === undefined || inGroup(input.group_id, record)) &&
  (input.path === undefined || inFolder(input.path, record));

module.exports = { accepts };
