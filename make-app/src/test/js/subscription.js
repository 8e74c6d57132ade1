'use strict';

const EVERYTHING = 3200;

/** A trigger that is switched on: it starts from now on and is polled until it is quiet. */
class Subscription {
  static async start(runner, module, values) {
    const subscription = new Subscription(runner, module, values);
    subscription.mark = (await runner.poll(module, values, undefined, EVERYTHING)).mark;
    return subscription;
  }

  constructor(runner, module, values) {
    Object.assign(this, { runner, module, values });
  }

  async poll() {
    const events = [];
    for (;;) {
      const { bundles, mark } = await this.runner.poll(this.module, this.values, this.mark);
      if (bundles.length === 0) {
        return events;
      }
      events.push(...bundles);
      this.mark = mark;
    }
  }
}

module.exports = { Subscription };
