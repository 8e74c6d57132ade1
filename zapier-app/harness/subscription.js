'use strict';

/** Zapier lets so many new records of one poll through at once by default. */
const NEW_RECORDS_PER_POLL = 100;

let lastZap = 0;

/**
 * A Zap that is switched on. Like Zapier it asks once to learn what is there already, then polls,
 * and drops every record whose id it has seen.
 */
class Subscription {
  static async start(session, trigger, inputData) {
    const zap = new Subscription(session, trigger, inputData);
    for (const record of await zap.ask({ isPopulatingDedupe: true })) zap.seen.add(String(record.id));
    return zap;
  }

  constructor(session, trigger, inputData) {
    Object.assign(this, { session, trigger, inputData, seen: new Set(), zap: { id: String(++lastZap) } });
  }

  ask(meta) {
    return this.session.tester(this.trigger.operation.perform, {
      authData: this.session.authData,
      inputData: this.inputData,
      meta: { page: 0, zap: this.zap, ...meta },
    });
  }

  /** The records of one poll that have not been seen, oldest first. */
  async pollOnce() {
    const records = await this.ask({});
    this.full = records.length >= NEW_RECORDS_PER_POLL;
    const news = records.filter((record) => !this.seen.has(String(record.id)));
    if (news.length > NEW_RECORDS_PER_POLL) {
      throw new Error(`a poll gave ${news.length} new records; Zapier would hold them`);
    }
    news.forEach((record) => this.seen.add(String(record.id)));
    return news.reverse();
  }

  /** Polls until nothing new comes; behind repeats that fill a poll, more may be waiting. */
  async poll() {
    const events = [];
    let news;
    do {
      news = await this.pollOnce();
      events.push(...news);
    } while (news.length > 0 || this.full);
    return events.map(({ id, ...event }) => event);
  }
}

module.exports = { Subscription };
