'use strict';

const contract = require('../contract');
const { Failure } = require('./failure');
const { send } = require('./attempt');
const { RetryLoop } = require('./retry-loop');
const { CreateLookup } = require('./create-lookup');
const { expand, queryText } = require('./address');
const { settingsOf, apiKeyOf } = require('./settings');

const EXPIRED_CURSOR = 'bad-request/invalid-cursor';
const PAGE_SIZE = 1000;

/** Calls of one run of one step: operations of the contract with one JSON object as input. */
class Client {
  constructor(z, bundle) {
    this.z = z;
    // Of the whole step: an odd server may show later what it was sent before.
    this.secrets = new Set([apiKeyOf(bundle)].filter(Boolean));
    this.settings = settingsOf(bundle);
    this.loop = new RetryLoop(this.settings, new CreateLookup(this));
  }

  /** Milliseconds that are left of the time Zapier gives a step. */
  timeLeft() {
    return this.settings.deadline - Date.now();
  }

  /** Whether a poll that could go on later should read no further page. */
  isLate() {
    return this.timeLeft() < this.settings.pageReserve;
  }

  /** Whether it should read nothing any more. */
  isAlmostOver() {
    return this.timeLeft() < this.settings.recordReserve;
  }

  /** The record an operation answers with, or undefined when it answers with nothing. */
  async call(operationId, input = {}) {
    return (await this.answer(operationId, input)).data;
  }

  /** One page of a list. */
  async page(operationId, input = {}) {
    const answer = await this.answer(operationId, input);
    if (!Array.isArray(answer.data)) {
      throw new Failure('SERVER_ERROR', 'The answer of Files.com is not a list. Try again later.');
    }
    return { items: answer.data, cursor: answer.cursor };
  }

  /** All records of a list. A position that has run out means the beginning, but only once. */
  async list(operationId, input = {}) {
    const records = [];
    const seen = new Set();
    let cursor;
    let restarted = false;
    do {
      let page;
      try {
        page = await this.page(operationId, { ...input, per_page: PAGE_SIZE, ...(cursor && { cursor }) });
      } catch (error) {
        if (!cursor || restarted || error.type !== EXPIRED_CURSOR) throw error;
        restarted = true;
        records.length = 0;
        seen.clear();
        page = await this.page(operationId, { ...input, per_page: PAGE_SIZE });
      }
      records.push(...page.items);
      cursor = page.cursor;
      if (cursor && seen.has(cursor)) {
        throw new Failure('SERVER_ERROR', 'The list does not end: Files.com gave the same cursor twice.');
      }
      seen.add(cursor);
    } while (cursor);
    return records;
  }

  /**
   * A whole answer: status, data and cursor.
   *
   * @param {boolean} [mayBeRerun] whether a record that is equal to what is sent may be one that an
   *     earlier run of the same step has created
   */
  answer(operationId, input, mayBeRerun = false) {
    const operation = contract.operation(operationId);
    const names = Object.keys(input);
    const pick = (wanted) =>
      Object.fromEntries(names.filter((name) => wanted.includes(name)).map((name) => [name, input[name]]));
    return this.run(
      {
        operation,
        mayBeRerun,
        sent: pick(operation.body),
        url: expand(operation.path, pick(operation.pathFields)) + queryText(pick(operation.query)),
        body: operation.body.length > 0 ? pick(operation.body) : undefined,
      },
      input,
    );
  }

  /** Any request; see the action that sends one. */
  custom(method, path, query, body) {
    const repeat = method === 'POST' || method === 'PATCH' ? 'never' : 'always';
    const operation = { id: 'custom', method, repeat, answers: false, secrets: [] };
    return this.run({ operation, url: expand('/{path}', { path }) + queryText(query), body }, {});
  }

  run(request, input) {
    const { operation } = request;
    operation.secrets
      .map((name) => input[name])
      .filter(Boolean)
      .forEach((secret) => this.secrets.add(String(secret)));
    const attempt = () =>
      send(
        this.z,
        {
          method: operation.method,
          url: this.settings.baseUrl + contract.basePath + request.url,
          body: request.body === undefined ? undefined : JSON.stringify(request.body),
          headers: {
            Accept: 'application/json',
            ...(request.body !== undefined && { 'Content-Type': 'application/json' }),
          },
          timeout: Math.max(1, Math.min(this.settings.requestTimeout, this.timeLeft())),
        },
        { answers: operation.answers, secrets: [...this.secrets] },
      );
    const gone = () => ({ status: 204 });
    const found = (record) => ({ status: 201, data: record });
    return this.loop.run({ ...request, input }, attempt, gone, found);
  }
}

module.exports = { Client };
