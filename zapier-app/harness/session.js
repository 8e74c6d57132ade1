'use strict';

const contract = require('../app/lib/contract');
const { fillForm } = require('./step-form');
const { Subscription } = require('./subscription');

const keyOf = (id) => id.replaceAll('.', '_');

/** An error that one of the catalogue's kinds describes. */
class StepFailure extends Error {
  constructor(kind, message, details) {
    super(message);
    Object.assign(this, { kind, details });
  }
}

const details = ({ field, rule, type, status }) =>
  Object.fromEntries(
    Object.entries({ field, rule, type, status: status || undefined })
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, String(value)]),
  );

const translated = async (step) => {
  try {
    return await step();
  } catch (error) {
    if (!error.failure) throw error;
    const { kind, message } = error.failure;
    throw new StepFailure(kind, message, details(error.failure));
  }
};

/** A connected account: runs steps of Zaps and switches Zaps on. */
class Session {
  constructor(zapier, apiKey) {
    this.zapier = zapier;
    this.authData = { api_key: apiKey };
    this.tester = zapier.createTester();
  }

  /** Runs an action of the catalogue and gives its output in the catalogue's form. */
  run(id, input) {
    return translated(() =>
      this.zapier.app.creates[keyOf(id)] ? this.create(id, input) : this.search(id, input),
    );
  }

  async create(id, input) {
    const { receipt_json: ignored, ...result } = await this.perform('creates', id, input);
    return result;
  }

  async search(id, input) {
    const results = await this.perform('searches', id, input);
    const { found, list, operation } = contract.action(id);
    if (found) return results.length > 0 ? { found: true, [found]: results[0] } : { found: false };
    if (results.length === 0 && operation && !list) {
      throw new StepFailure('NOT_FOUND', 'Nothing was found.', {});
    }
    return results[0];
  }

  perform(kind, id, input) {
    const step = this.zapier.app[kind][keyOf(id)];
    if (!step) throw new StepFailure('INVALID_INPUT', `Zapier has no step for ${id}.`, { field: 'action' });
    const inputData = fillForm(step.operation.inputFields, contract.action(id).input, input);
    return this.tester(step.operation.perform, { authData: this.authData, inputData });
  }

  /** Switches a Zap on that begins with this trigger. */
  follow(id, input) {
    const trigger = this.zapier.app.triggers[keyOf(id)];
    if (!trigger)
      throw new StepFailure('INVALID_INPUT', `Zapier has no trigger for ${id}.`, { field: 'trigger' });
    const inputData = fillForm(trigger.operation.inputFields || [], contract.trigger(id).input, input);
    return translated(() => Subscription.start(this, trigger, inputData));
  }
}

module.exports = { Session, StepFailure, translated };
