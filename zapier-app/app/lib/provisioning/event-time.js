'use strict';

const { invalidInput } = require('../client/failure');

// When the last event of a person happened, kept as a tag of the user such as
// event-20260301t080000z. It travels in the same write as the change, so it cannot be lost apart from
// it. Whole seconds; of several such tags the latest counts.

const TAG = /^event-\d{8}t\d{6}z$/;

const tagOf = (time) =>
  `event-${new Date(time)
    .toISOString()
    .replace(/[-:]|\.\d+/g, '')
    .toLowerCase()}`;

const tagsOf = (text) =>
  (text || '')
    .split(',')
    .map((tag) => tag.trim())
    .filter(Boolean);

/** Fixed width, so that the order of the texts is the order of the times. */
const latest = (text) =>
  tagsOf(text)
    .filter((tag) => TAG.test(tag))
    .sort()
    .pop();

/** Refuses times that a tag cannot hold. */
const checkEventTime = (time) => {
  const year = time ? new Date(time).getUTCFullYear() : 0;
  if (!(year >= 0 && year <= 9999)) throw invalidInput('event_time', 'must be in the years 0 to 9999');
};

/** Whether the user has seen a later event than this one; no time is never stale. */
const isStale = (user, time) => {
  const known = latest(user.tags);
  return Boolean(time && known && known > tagOf(time));
};

/** The wanted tags, and the later of the event time that was stored and the new one. */
const mergeTags = (wanted, stored, time) => {
  const tags = tagsOf(wanted).filter((tag) => !TAG.test(tag));
  const times = [latest(stored), time && tagOf(time)].filter(Boolean).sort();
  return [...tags, ...times.slice(-1)].join(',');
};

module.exports = { checkEventTime, isStale, mergeTags };
