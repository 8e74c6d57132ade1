'use strict';

const { accepts } = require('./record-filter');
const { seconds } = require('./time-detector');

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;
const DEFAULT_DAYS = 7;

/**
 * Asks for the records whose time lies within the coming days, and tells each of them once. Ends that
 * passed while nobody polled are told late rather than never. The clock is Zapier's.
 */
class ExpiryDetector {
  /** @param {object} subject operation, field */
  constructor(client, input, subject) {
    Object.assign(this, { client, input, subject });
    this.ahead = (input.days_before || DEFAULT_DAYS) * DAY_MILLISECONDS;
  }

  async baseline() {
    const now = Date.now();
    const listed = await this.between(now, now + this.ahead);
    return { end: now + this.ahead, seen: listed.map((record) => this.key(record)) };
  }

  async compare({ end, seen }) {
    const now = Date.now();
    const start = Math.min(end, now);
    const listed = await this.between(start, now + this.ahead);
    const known = new Set(seen);
    const fresh = listed.filter((record) => !known.has(this.key(record)));
    const isCurrent = (key) => Number(key.split('@')[1]) >= start - DAY_MILLISECONDS;
    return {
      data: {
        end: now + this.ahead,
        seen: [...known, ...fresh.map((record) => this.key(record))].filter(isCurrent),
      },
      events: fresh
        .filter((record) => accepts(this.input, record))
        .map((record) => ({ key: this.key(record), record, once: true })),
    };
  }

  async sample() {
    const now = Date.now();
    return (await this.between(now, now + this.ahead)).slice(0, 3).map((record) => ({ record }));
  }

  key(record) {
    return `${record.id}@${Date.parse(record[this.subject.field])}`;
  }

  between(from, to) {
    const { operation, field } = this.subject;
    return this.client.list(operation, {
      sort_by: { [field]: 'asc' },
      filter_gteq: { [field]: seconds(from) },
      filter_lteq: { [field]: seconds(to) },
    });
  }
}

module.exports = { ExpiryDetector };
