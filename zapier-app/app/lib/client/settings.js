'use strict';

const { Failure, invalidInput } = require('./failure');

const DEFAULT_HOST = 'https://app.files.com';
const SUBDOMAIN = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Zapier stops a step after 30 seconds; what is left is for Zapier itself. */
const TOTAL_MILLISECONDS = 25_000;
const REQUEST_MILLISECONDS = 10_000;

/** What a poll of a long list leaves for the page at hand, single records and remembering. */
const PAGE_RESERVE_MILLISECONDS = 12_000;

/** What reading single records leaves for the one at hand and remembering. */
const RECORD_RESERVE_MILLISECONDS = 5_000;

/** The address of the site; only letters, digits and dashes get into the host name. */
const hostOf = (subdomain) => {
  const name = (subdomain || '')
    .trim()
    .toLowerCase()
    .replace(/\.files\.com$/, '');
  if (!name) return DEFAULT_HOST;
  if (!SUBDOMAIN.test(name)) {
    throw invalidInput('subdomain', 'must be the part before .files.com, such as mysite');
  }
  return `https://${name}.files.com`;
};

/**
 * How to reach the site and how patient to be. The variables that begin with FILES_ exist for tests
 * only; Zapier sets none of them.
 */
const settingsOf = (bundle) => ({
  baseUrl: process.env.FILES_BASE_URL || hostOf(bundle.authData.subdomain),
  attempts: 8,
  firstDelay: Number(process.env.FILES_FIRST_DELAY_MS || 250),
  maxDelay: 5_000,
  deadline: Date.now() + Number(process.env.FILES_TOTAL_MS || TOTAL_MILLISECONDS),
  pageReserve: Number(process.env.FILES_PAGE_RESERVE_MS || PAGE_RESERVE_MILLISECONDS),
  recordReserve: Number(process.env.FILES_RECORD_RESERVE_MS || RECORD_RESERVE_MILLISECONDS),
  requestTimeout: Number(process.env.FILES_REQUEST_TIMEOUT_MS || REQUEST_MILLISECONDS),
});

/** The key of the connection, checked here because node repeats a wrong header in its error. */
const apiKeyOf = (bundle) => {
  const key = bundle.authData.api_key;
  if (key && !/^[!-~]+$/.test(key)) {
    throw new Failure(
      'NOT_AUTHENTICATED',
      'The API key holds a character that no key has, such as a line break. Copy it into the connection again.',
    );
  }
  return key;
};

module.exports = { settingsOf, apiKeyOf };
