'use strict';

/**
 * What Make keeps between two polls of a trigger: the highest id, and with triggers of the type date the latest
 * date as well. Records are sorted by date and id, and those behind the mark are handed over.
 */

function keyOf({ trigger }) {
  const date = trigger.date instanceof Date ? trigger.date.getTime() : trigger.date;
  return trigger.type === 'date' ? [date, trigger.id] : [trigger.id];
}

function compare(a, b) {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : a[at] - b[at];
}

/** The records behind the mark, oldest first, at most as many as the limit says, and the mark behind them. */
function fresh(records, mark, limit) {
  const behind = records
    .map((record) => ({ record, key: keyOf(record) }))
    .filter(({ key }) => !mark || compare(key, mark) > 0)
    .sort((a, b) => compare(a.key, b.key))
    .slice(0, limit);
  return { records: behind.map(({ record }) => record), mark: behind.at(-1)?.key ?? mark };
}

/** Whether a record lies clearly before the mark; of the same date there may be more. */
function isKnown(record, mark) {
  return mark !== undefined && keyOf(record)[0] < mark[0];
}

/** The variable `data` of the next poll. */
function dataOf(mark, type) {
  if (!mark) {
    return {};
  }
  return type === 'date' ? { lastDate: new Date(mark[0]), lastID: mark[1] } : { lastID: mark[0] };
}

module.exports = { fresh, dataOf, isKnown };
