'use strict';

const { accepts } = require('./record-filter');

const REMEMBERED = 1000;

/**
 * Asks for the newest records by id until known ground. The newest ids are remembered one by one, so
 * that a record is found whose id is lower than one that was there before it.
 */
class NewestDetector {
  /** @param {object} subject operation */
  constructor(client, input, subject) {
    Object.assign(this, { client, input, subject });
  }

  async baseline() {
    const { items, cursor } = await this.page(REMEMBERED);
    const ids = items.map((record) => record.id);
    return { ids, floor: cursor ? ids[ids.length - 1] - 1 : 0 };
  }

  async compare({ ids, floor }) {
    const known = new Set(ids);
    const fresh = [];
    let cursor;
    let lowest;
    do {
      const page = await this.page(REMEMBERED, cursor);
      fresh.push(...page.items.filter((record) => record.id > floor && !known.has(record.id)));
      lowest = page.items.length > 0 ? page.items[page.items.length - 1].id : 0;
      cursor = page.cursor;
    } while (cursor && lowest > floor);
    const all = [...fresh.map((record) => record.id), ...ids].sort((one, other) => other - one);
    return {
      data: { ids: all.slice(0, REMEMBERED), floor: all.length > REMEMBERED ? all[REMEMBERED] : floor },
      events: fresh.filter((record) => accepts(this.input, record)).map((record) => this.event(record)),
    };
  }

  async sample() {
    const { items } = await this.page(3);
    return items.filter((record) => accepts(this.input, record)).map((record) => this.event(record));
  }

  event(record) {
    return { key: String(record.id), record, once: true };
  }

  page(count, cursor) {
    return this.client.page(this.subject.operation, {
      sort_by: { id: 'desc' },
      per_page: count,
      ...(cursor && { cursor }),
    });
  }
}

module.exports = { NewestDetector };
