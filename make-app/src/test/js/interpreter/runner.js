'use strict';

const { App } = require('./app');
const { Communication } = require('./communication');
const { checkAll } = require('./parameters');
const { RUN_AGAIN } = require('./make-error');
const { fresh, dataOf, isKnown } = require('./trigger-state');
const { sanitized } = require('./sanitize');

/** How often Make runs a module again by itself, at growing intervals, which are left out here. */
const ATTEMPTS = 8;

/** Runs the components of the app for one connection. */
class Runner {
  /** baseUrl is where requests to https://NAME.files.com go instead. */
  constructor(folder, { baseUrl, apiKey, now = () => new Date(), conditionFirst = false }) {
    this.app = new App(folder);
    this.connection = { apiKey };
    this.log = [];
    this.network = {
      now,
      conditionFirst,
      route: (url) => new URL(url.pathname + url.search, baseUrl),
      log: (exchange, log) => this.log.push(sanitized(exchange, log)),
    };
  }

  /** Runs an action or a search once and resolves to its bundles. */
  async runOnce(name, values) {
    return (await this.records('module', name, this.parameters(name, values))).map((record) => record.output);
  }

  /** Runs it as a scenario does that stores incomplete executions: again after errors that may pass. */
  async run(name, values) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.runOnce(name, values);
      } catch (error) {
        if (!RUN_AGAIN.has(error.name) || attempt === ATTEMPTS) {
          throw error;
        }
      }
    }
  }

  /** One poll of a trigger from a mark; resolves to the bundles and the mark behind them. */
  async poll(name, values, mark, limit) {
    const parameters = this.parameters(name, limit === undefined ? values : { ...values, limit });
    const type = [this.app.code('module', name, 'communication')].flat().at(-1).response.trigger.type;
    const known = (record) => isKnown(record, mark);
    const records = await this.records('module', name, parameters, dataOf(mark, type), known);
    const news = fresh(records, mark, parameters.limit);
    return { bundles: news.records.map((record) => record.output), mark: news.mark };
  }

  /** The choices of a list that is filled by a remote procedure. */
  async choices(name, values = {}) {
    return (await this.records('rpc', name, values)).map((record) => record.output);
  }

  /** Tests the connection; resolves to what is shown of it. */
  async connect(name, values) {
    const context = { parameters: checkAll(this.app.code('connection', name, 'params'), values) };
    const requests = this.app.code('connection', name, 'communication');
    const [record] = await new Communication(requests, { base: {}, context, network: this.network }).run();
    return record;
  }

  parameters(name, values) {
    return checkAll(this.app.code('module', name, 'mappableParams') ?? [], values);
  }

  records(kind, name, parameters, data = {}, known = undefined) {
    const context = { parameters, connection: this.connection, data };
    const requests = this.app.code(kind, name, 'communication');
    return new Communication(requests, { base: this.app.base, context, network: this.network, isKnown: known }).run();
  }
}

module.exports = { Runner };
