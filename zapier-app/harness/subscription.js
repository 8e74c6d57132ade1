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
    const records = (await this.ask({})).filter((record) => !this.seen.has(String(record.id)));
    if (records.length > NEW_RECORDS_PER_POLL) {
      throw new Error(`a poll gave ${records.length} new records; Zapier would hold them`);
    }
    records.forEach((record) => this.seen.add(String(record.id)));
    return records.reverse();
  }

  /** Polls until nothing new comes. */
  async poll() {
    const events = [];
    for (let news = await this.pollOnce(); news.length > 0; news = await this.pollOnce()) events.push(...news);
    return events.map(({ id, ...event }) => event);
  }
}

module.exports = { Subscription, NEW_RECORDS_PER_POLL };
