'use strict';

/** The directives that are in the subset. Anything else ends the run, so that no test rests on a guess. */

const REQUEST = new Set([
  'url', 'method', 'headers', 'qs', 'body', 'type', 'temp', 'condition', 'response', 'pagination', 'log',
]);
const RESPONSE = new Set([
  'temp', 'valid', 'error', 'limit', 'iterate', 'output', 'trigger', 'metadata', 'uid',
]);
const PAGINATION = new Set(['condition', 'qs']);
const BASE = new Set(['baseUrl', 'headers', 'response', 'log']);
const ERROR_TYPES = new Set([
  'RuntimeError', 'DataError', 'RateLimitError', 'ConnectionError', 'InvalidConfigurationError',
  'InvalidAccessTokenError', 'IncompleteDataError', 'DuplicateDataError',
]);

const LOG = new Set(['sanitize']);
const NESTED = {
  valid: new Set(['condition', 'type', 'message']),
  iterate: new Set(['container', 'condition']),
  trigger: new Set(['type', 'order', 'id', 'date']),
  metadata: new Set(['type', 'value']),
};
const TRIGGERS = { type: ['id', 'date'], order: ['desc', 'unordered'] };

function isCollection(value) {
  return typeof value === 'object' && value !== null;
}

function refuseUnknown(object, known, place) {
  for (const name of isCollection(object) ? Object.keys(object) : []) {
    if (!known.has(name)) {
      throw new Error(`${place}: the directive ${name} is outside the subset`);
    }
  }
}

function checkRequest(request) {
  refuseUnknown(request, REQUEST, 'request');
  refuseUnknown(request.pagination, PAGINATION, 'pagination');
  refuseUnknown(request.condition, new Set(), 'condition');
  refuseUnknown(request.log, LOG, 'log');
  checkResponse(request.response ?? {});
}

function checkResponse(response) {
  refuseUnknown(response, RESPONSE, 'response');
  for (const [name, known] of Object.entries(NESTED)) {
    refuseUnknown(response[name], known, name);
  }
  for (const [name, known] of Object.entries(response.trigger ? TRIGGERS : {})) {
    refuseUnknown({ [response.trigger[name]]: true }, new Set(known), `trigger ${name}`);
  }
  checkError(response.error);
}

/** An error has a type and a message, and may have others for single statuses. */
function checkError(error = {}) {
  const special = Object.entries(error).filter(([name]) => /^[45]\d\d$/.test(name));
  refuseUnknown(error, new Set(['type', 'message', ...special.map(([name]) => name)]), 'error');
  special.forEach(([name, one]) => refuseUnknown(one, new Set(['type', 'message']), `error ${name}`));
}

function checkBase(base) {
  refuseUnknown(base, BASE, 'base');
  refuseUnknown(base.log, LOG, 'base log');
  refuseUnknown(base.response, new Set(['error']), 'base response');
  checkError(base.response?.error);
}

module.exports = { checkRequest, checkBase, ERROR_TYPES };
