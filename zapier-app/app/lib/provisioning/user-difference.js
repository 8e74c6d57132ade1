'use strict';

const contract = require('../contract');
const { sameValue } = require('../values/same-value');
const { mergeTags } = require('./event-time');

const CASE_DOES_NOT_MATTER = new Set(['username', 'email']);

const differs = (field, wanted, user) => {
  // A change of password cannot be compared, so it always is a change; other secrets never are.
  if (!contract.hasField('User', field)) return field === 'change_password' && wanted[field] !== null;
  if (CASE_DOES_NOT_MATTER.has(field)) {
    return String(wanted[field] || '').toLowerCase() !== String(user[field] || '').toLowerCase();
  }
  return !sameValue('User', field, wanted[field], user[field]);
};

/** What has to be sent so that a user gets the wanted fields, in the order of the contract. */
const userDifference = (wanted, user, eventTime) => {
  const changes = {};
  for (const field of contract.fieldsOf('UserUpdate')) {
    if (field === 'tags') {
      if (!('tags' in wanted) && !eventTime) continue;
      const tags = mergeTags('tags' in wanted ? wanted.tags : user.tags, user.tags, eventTime);
      if (!sameValue('User', 'tags', tags, user.tags)) changes.tags = tags;
    } else if (field in wanted && differs(field, wanted, user)) {
      changes[field] = wanted[field];
    }
  }
  return changes;
};

module.exports = { userDifference };
