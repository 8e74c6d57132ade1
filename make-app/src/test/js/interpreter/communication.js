'use strict';

const { fill } = require('./iml/template');
const { checkRequest, ERROR_TYPES } = require('./directives');
const { MakeError } = require('./make-error');
const { send } = require('./http');

/** Limits that Make's documentation gives for one run of a module. */
const LIMITS = { requests: 100, paginationRequests: 50, records: 3200 };

/** Carries out the requests of a component one after the other, with documented directives only. */
class Communication {
  /** A trigger reads on until known ground (`isKnown`) whatever its limit, so that nothing in between is lost. */
  constructor(requests, { base, context, network, isKnown }) {
    this.isKnown = isKnown;
    this.requests = [requests].flat();
    this.base = base;
    this.context = { temp: {}, now: network.now(), ...context };
    this.network = network;
    this.sent = 0;
    this.pages = 0;
  }

  /** Resolves to the records of the last request, each with what its directives make of it. */
  async run() {
    let records;
    for (const request of this.requests) {
      checkRequest(request);
      records = await this.step(request);
    }
    if (!records) {
      throw new Error('the last request has a condition that is not met, so the module has no output');
    }
    return records;
  }

  /** Whether temp comes before the condition is not documented, so tests try both. */
  async step(request) {
    if (this.network.conditionFirst && !this.applies(request.condition)) {
      return undefined;
    }
    this.remember(request.temp);
    return this.applies(request.condition) ? this.carryOut(request) : undefined;
  }

  remember(temp) {
    for (const [name, value] of Object.entries(temp ?? {})) {
      this.context.temp[name] = fill(value, this.context);
    }
  }

  applies(condition) {
    return condition === undefined || Boolean(fill(condition, this.context));
  }

  async carryOut(request) {
    const response = request.response ?? {};
    const limit =
      response.limit === undefined || response.trigger ? Infinity : Number(fill(response.limit, this.context));
    const records = [];
    let pageQuery;
    for (;;) {
      await this.exchange(request, pageQuery);
      const found = this.records(response);
      records.push(...found);
      if (!this.goesOn(request, records, found, limit)) {
        return records.slice(0, limit);
      }
      pageQuery = fill(request.pagination.qs, this.context);
    }
  }

  async exchange(request, pageQuery) {
    if (request.url !== undefined) {
      this.sent += 1;
      if (this.sent > LIMITS.requests) {
        throw new Error(`more than ${LIMITS.requests} requests in one run of a module`);
      }
      Object.assign(this.context, await send(request, this.base, this.context, this.network, pageQuery));
    }
    this.remember(request.response?.temp);
    this.judge(request);
  }

  judge(request) {
    const status = this.context.statusCode;
    const valid = request.response?.valid;
    if (valid === undefined) {
      if (request.url !== undefined && !(status >= 200 && status < 400)) {
        throw this.failure(request.response?.error);
      }
      return;
    }
    const condition = typeof valid === 'string' ? valid : valid.condition;
    if (!fill(condition, this.context)) {
      throw valid.message === undefined
        ? this.failure(request.response?.error)
        : this.error(valid.type ?? 'RuntimeError', valid.message);
    }
  }

  /** The request's own error comes before that of the base, the status before the rest. */
  failure(own) {
    const error = own ?? this.base.response?.error;
    if (!error) {
      return this.error('RuntimeError', `[${this.context.statusCode}] The request failed`);
    }
    const special = error[String(this.context.statusCode)] ?? {};
    return this.error(special.type ?? error.type ?? 'RuntimeError', special.message ?? error.message);
  }

  error(type, message) {
    const name = fill(type, this.context);
    if (!ERROR_TYPES.has(name)) {
      throw new Error(`Make has no error type ${name}`);
    }
    return new MakeError(name, String(fill(message, this.context)));
  }

  records(response) {
    if (response.iterate === undefined) {
      return [this.record(response, this.context)];
    }
    const { container, condition } =
      typeof response.iterate === 'string' ? { container: response.iterate } : response.iterate;
    return (fill(container, this.context) ?? [])
      .map((item) => ({ ...this.context, item }))
      .filter((context) => condition === undefined || fill(condition, context))
      .map((context) => this.record(response, context));
  }

  record(response, context) {
    const filled = { output: response.output === undefined ? context.item ?? context.body : fill(response.output, context) };
    for (const name of ['trigger', 'metadata', 'uid']) {
      if (response[name] !== undefined) {
        filled[name] = fill(response[name], context);
      }
    }
    return filled;
  }

  goesOn(request, records, found, limit) {
    const { pagination } = request;
    if (!pagination || found.length === 0 || records.length >= Math.min(limit, LIMITS.records)) {
      return false;
    }
    if (request.response.trigger?.order === 'desc' && this.isKnown?.(found.at(-1))) {
      return false;
    }
    this.pages += 1;
    return this.pages <= LIMITS.paginationRequests && this.applies(pagination.condition);
  }
}

module.exports = { Communication, LIMITS };
