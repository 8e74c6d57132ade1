'use strict';

const contract = require('../contract');
const { invalidInput } = require('../client/failure');

// When a trigger fires on a compared record, and what it has to remember for that.

/** Lists of members have triggers of their own. */
const MEMBER_LISTS = ['group_ids', 'user_ids', 'admin_ids'];
const OFF = ['disabled', 'disabled_expired_or_inactive'];

/**
 * What an update can set, without secrets, which a record does not declare. What changes without
 * anybody's doing, such as a login, is no update.
 */
const settable = (record, update) =>
  contract
    .fieldsOf(record)
    .filter((field) => contract.hasField(update, field) && !MEMBER_LISTS.includes(field));

/** A record that is there and was not, told once whatever is remembered. */
const appeared = () => ({
  fields: [],
  fires: ({ kind, record }) => (kind === 'appeared' ? { record, once: true } : undefined),
  sample: (record) => ({ record }),
});

/** A record that is gone, told with the fields that were last seen. */
const gone = (fields) => ({
  fields,
  fires: ({ kind, record }) => (kind === 'gone' ? { record } : undefined),
  sample: (record) => ({ record }),
});

const isOff = (record) => OFF.some((field) => record[field] === true);

/** A user who is switched off or on, by hand, by a rule or because the time ran out. */
const switched = (off) => ({
  fields: OFF,
  fires: ({ kind, record, before }) =>
    kind === 'changed' && isOff(before) !== off && isOff(record) === off ? { record } : undefined,
  sample: (record) => ({ record }),
});

const plainText = (value) => {
  if (value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const described = (changes) => ({
  changed_fields: changes.map(({ field }) => field),
  changes: changes.map(({ field, before, now }) => ({
    field,
    old_value_known: true,
    old_value: plainText(before),
    new_value: plainText(now),
  })),
});

/** Watched fields of a record that have another value now. */
const updated = (watched, { watched_fields: wanted = watched }) => {
  if (!wanted.every((field) => watched.includes(field))) {
    throw invalidInput('watched_fields', `must be among ${[...watched].sort().join(', ')}`);
  }
  return {
    fields: watched,
    fires: ({ kind, record, changes }) => {
      const told = changes.filter(({ field }) => wanted.includes(field));
      return kind === 'changed' && told.length > 0 ? { record, details: described(told) } : undefined;
    },
    sample: (record) => ({
      record,
      details: described(
        wanted.slice(0, 1).map((field) => ({ field, before: null, now: record[field] ?? null })),
      ),
    }),
  };
};

module.exports = { appeared, gone, switched, updated, settable };
