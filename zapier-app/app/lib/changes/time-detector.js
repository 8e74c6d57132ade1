'use strict';

const { accepts } = require('./record-filter');

const PAGE_SIZE = 1000;
const OVERLAP_MILLISECONDS = 5 * 60 * 1000;

/** Times travel in whole seconds. */
const seconds = (milliseconds) =>
  new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().replace('.000Z', 'Z');

/**
 * Asks for the records whose time is at or after the latest one seen. The last minutes before that
 * are asked for again, for records that come late or share its second, and what was seen in them is
 * remembered. All times are the site's.
 */
class TimeDetector {
  /** @param {object} subject operation, query, field */
  constructor(client, input, subject) {
    Object.assign(this, { client, input, subject });
  }

  async baseline() {
    const latest = (await this.newest(1))[0];
    const mark = latest ? this.moment(latest) : 0;
    const seen = mark ? (await this.from(mark)).map((record) => this.key(record)) : [];
    return { mark, seen };
  }

  async compare({ mark, seen }) {
    const known = new Set(seen);
    const isNew = (record) => !known.has(this.key(record));
    // When time is short the oldest are told, and the next poll goes on behind them.
    const goesOn = (records) => !this.client.isLate() || !records.some(isNew);
    const listed = (await this.from(mark, goesOn)).filter((record) => this.moment(record) > 0);
    const fresh = listed.filter(isNew);
    const newMark = Math.max(mark, ...listed.map((record) => this.moment(record)));
    const remembered = listed.filter(
      (record) => this.moment(record) >= newMark - OVERLAP_MILLISECONDS - 1000,
    );
    return {
      data: { mark: newMark, seen: remembered.map((record) => this.key(record)) },
      events: fresh.filter((record) => accepts(this.input, record)).map((record) => this.event(record)),
    };
  }

  async sample() {
    return (await this.newest(3))
      .filter((record) => accepts(this.input, record))
      .map((record) => this.event(record));
  }

  event(record) {
    const occurredAt = record[this.subject.field];
    return { key: this.key(record), record, once: true, ...(occurredAt && { occurredAt }) };
  }

  key(record) {
    return `${record.id}@${this.moment(record)}`;
  }

  moment(record) {
    return Date.parse(record[this.subject.field]) || 0;
  }

  async newest(count) {
    const { operation, query, field } = this.subject;
    return (await this.client.page(operation, { ...query, sort_by: { [field]: 'desc' }, per_page: count }))
      .items;
  }

  /**
   * Reads from a mark on: by time from page to page, because a record that gets another time meanwhile
   * shifts the positions of the others; by position only within one second.
   */
  async from(mark, goesOn = () => true) {
    const records = new Map();
    let start = seconds(Math.max(0, mark - OVERLAP_MILLISECONDS));
    let cursor;
    let page;
    do {
      page = await this.page(start, cursor);
      page.items.forEach((record) => records.set(this.key(record), record));
      const last = page.items.length > 0 ? seconds(this.moment(page.items[page.items.length - 1])) : start;
      cursor = last > start ? undefined : page.cursor;
      start = last > start ? last : start;
    } while (page.cursor && goesOn([...records.values()]));
    return [...records.values()];
  }

  page(start, cursor) {
    const { operation, query, field } = this.subject;
    return this.client.page(operation, {
      ...query,
      sort_by: { [field]: 'asc' },
      filter_gteq: { [field]: start },
      per_page: PAGE_SIZE,
      ...(cursor && { cursor }),
    });
  }
}

module.exports = { TimeDetector, seconds };
