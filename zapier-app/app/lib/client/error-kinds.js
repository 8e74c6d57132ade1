'use strict';

// From the error types of Files.com to the catalogue's kinds. The family before the slash decides,
// then the status: bad requests have come with 400 and with 422.

const LASTING_LIMITS = new Set([
  'rate-limited/duplicate-share-recipient',
  'rate-limited/reauthentication-rate-limited',
  'rate-limited/too-many-login-attempts',
  'rate-limited/too-many-shares',
]);

const FAMILIES = {
  'bad-request': () => 'INVALID_INPUT',
  'not-authenticated': () => 'NOT_AUTHENTICATED',
  'not-authorized': () => 'NOT_AUTHORIZED',
  'not-found': () => 'NOT_FOUND',
  'processing-failure': (type, taken) => {
    if (taken || type.endsWith('/destination-exists')) return 'CONFLICT';
    return type.endsWith('/model-save-error') ? 'INVALID_INPUT' : 'REFUSED';
  },
  'rate-limited': () => 'RATE_LIMITED',
  'service-unavailable': () => 'SITE_UNAVAILABLE',
  'site-configuration': (type) =>
    type.endsWith('/account-already-exists') ? 'CONFLICT' : 'SITE_UNAVAILABLE',
};

const STATUSES = {
  400: 'INVALID_INPUT',
  422: 'INVALID_INPUT',
  401: 'NOT_AUTHENTICATED',
  403: 'NOT_AUTHORIZED',
  404: 'NOT_FOUND',
  407: 'CONNECTION',
  408: 'TIMEOUT',
  409: 'CONFLICT',
  429: 'RATE_LIMITED',
};

const byStatus = (status) => STATUSES[status] || (status >= 400 && status < 500 ? 'REFUSED' : 'SERVER_ERROR');

/** The kind of an error answer; `taken` says that a unique value belongs to another record. */
const kindOf = (status, type, taken) => {
  const family = FAMILIES[type.split('/')[0]];
  return family ? family(type, taken) : byStatus(status);
};

/** Whether the same request can succeed later without any change to it. */
const passes = (status, kind, type) => {
  if (kind === 'RATE_LIMITED') return !LASTING_LIMITS.has(type);
  return (
    kind === 'TIMEOUT' ||
    type === 'service-unavailable/migration-in-progress' ||
    (status >= 500 && status !== 501 && status !== 505)
  );
};

const PARAMETERS = [
  [/^bad-request\/invalid-cursor/, 'cursor'],
  [/^bad-request\/invalid-(filter|sort-filter)/, 'filter'],
  [/^bad-request\/(does-not-support-sorting|invalid-sort-field|multiple-sort|unrecognized-sort)/, 'sort_by'],
  [/^bad-request\/invalid-search-query/, 'search'],
  [/^bad-request\/(invalid-path|path-cannot)/, 'path'],
  [/^bad-request\/user-id-invalid/, 'user_id'],
];

/** The parameter that a bad request of this type speaks of, or undefined. */
const parameterOf = (type) => (PARAMETERS.find(([pattern]) => pattern.test(type)) || [])[1];

module.exports = { kindOf, passes, parameterOf };
