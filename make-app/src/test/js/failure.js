'use strict';

/** From Make's error types and our messages back to the catalogue's kinds of errors. */

const MESSAGE = /^\[(\d+)\] (?:([A-Za-z_][\w.[\], ]*): )?.*?(?: \(([a-z-]+)(?:\/([a-z0-9-]+))?\))?$/s;
const OUR_KINDS = new Set(['INVALID_INPUT', 'NOT_FOUND', 'CONFLICT', 'REFUSED', 'UNCERTAIN']);
const FAMILIES = {
  'bad-request': 'INVALID_INPUT',
  'not-authenticated': 'NOT_AUTHENTICATED',
  'not-authorized': 'NOT_AUTHORIZED',
  'not-found': 'NOT_FOUND',
  'rate-limited': 'RATE_LIMITED',
  'service-unavailable': 'SITE_UNAVAILABLE',
  'site-configuration': 'SITE_UNAVAILABLE',
};

function kindOf(error, status, family, detail) {
  if (error.name === 'BundleValidationError') {
    return 'INVALID_INPUT';
  }
  if (error.name === 'ConnectionError' && !status) {
    return 'CONNECTION';
  }
  if (error.name === 'DuplicateDataError') {
    return 'CONFLICT';
  }
  const ours = (family ?? '').replaceAll('-', '_').toUpperCase();
  if (OUR_KINDS.has(ours)) {
    return ours;
  }
  if (family === 'processing-failure') {
    return detail === 'model-save-error' ? 'INVALID_INPUT' : 'REFUSED';
  }
  return FAMILIES[family] ?? byStatus(Number(status));
}

function byStatus(status) {
  const known = { 400: 'INVALID_INPUT', 401: 'NOT_AUTHENTICATED', 403: 'NOT_AUTHORIZED', 404: 'NOT_FOUND', 409: 'CONFLICT',
    422: 'INVALID_INPUT', 429: 'RATE_LIMITED' };
  return known[status] ?? (status >= 500 ? 'SERVER_ERROR' : 'REFUSED');
}

/** The error of the process protocol. */
function failureOf(error) {
  const [, status, field, family, detail] = MESSAGE.exec(error.message) ?? [];
  const at = error.field ?? field?.split(', ')[0];
  const details = { ...(at && { field: at }), ...(status && { status }), ...(family && detail && { type: `${family}/${detail}` }) };
  return { kind: kindOf(error, status, family, detail), message: error.message, details };
}

module.exports = { failureOf };
