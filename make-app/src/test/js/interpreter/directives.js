'use strict';

/** The directives that are in the subset. Anything else ends the run, so that no test rests on a guess. */

const REQUEST = new Set([
  'url', 'method', 'headers', 'qs', 'body', 'type', 'temp', 'condition', 'response', 'pagination', 'log',
]);
const RESPONSE = new Set([
  'temp', 'valid', 'error', 'limit', 'iterate', 'output', 'trigger', 'metadata', 'uid',
]);
const PAGINATION = new Set(['condition', 'qs']);
const BASE = new Set(['baseUrl', 'headers', 'response', 'log', 'timeout']);
const ERROR_TYPES = new Set([
  'RuntimeError', 'DataError', 'RateLimitError', 'ConnectionError', 'InvalidConfigurationError',
  'InvalidAccessTokenError', 'IncompleteDataError', 'DuplicateDataError',
]);

function refuseUnknown(object, known, place) {
  for (const name of Object.keys(object ?? {})) {
    if (!known.has(name)) {
      throw new Error(`${place}: the directive ${name} is outside the subset`);
    }
  }
}

function checkRequest(request) {
  refuseUnknown(request, REQUEST, 'request');
  refuseUnknown(request.response, RESPONSE, 'response');
  refuseUnknown(request.pagination, PAGINATION, 'pagination');
}

function checkBase(base) {
  refuseUnknown(base, BASE, 'base');
  refuseUnknown(base.response, new Set(['error']), 'base response');
}

module.exports = { checkRequest, checkBase, ERROR_TYPES };
