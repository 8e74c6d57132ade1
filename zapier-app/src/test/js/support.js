'use strict';

const { startZapier } = require('../../../harness/zapier');

const BASE = process.env.SANDBOX_URL;
const API_KEY = process.env.SANDBOX_API_KEY;

const ask = async (method, path, body) => {
  const response = await fetch(`${BASE}/sandbox${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${method} ${path} gave ${response.status}: ${await response.text()}`);
  const text = await response.text();
  return text ? JSON.parse(text) : undefined;
};

/** The sandbox behind the tests: what is on the site, what goes wrong, what was asked. */
const sandbox = {
  url: BASE,
  apiKey: API_KEY,
  reset: async () => {
    await ask('DELETE', '/faults');
    await ask('POST', '/reset');
  },
  seed: (given) => ask('POST', '/seed', given),
  state: () => ask('GET', '/state'),
  faults: (...rules) => ask('PUT', '/faults', { rules }),
  noFaults: () => ask('DELETE', '/faults'),
  counts: () => ask('GET', '/requests?count=true'),
  api: async (method, path, body) => {
    const response = await fetch(`${BASE}/api/rest/v1${path}`, {
      method,
      headers: { 'content-type': 'application/json', 'X-FilesAPI-Key': API_KEY },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} gave ${response.status}: ${text}`);
    return text ? JSON.parse(text) : undefined;
  },
};

/** The integration in zapier-platform-core, connected to the sandbox. */
const connect = async () => {
  const zapier = await startZapier(BASE);
  const tester = zapier.createTester();
  const perform = (kind, key, inputData = {}, more = {}) =>
    tester(zapier.app[kind][key].operation.perform, { authData: { api_key: API_KEY }, inputData, ...more });
  return {
    ...zapier,
    tester,
    create: (key, inputData) => perform('creates', key, inputData),
    search: (key, inputData) => perform('searches', key, inputData),
    trigger: (key, inputData, meta) => perform('triggers', key, inputData, { meta: { page: 0, ...meta } }),
  };
};

/** What an error of zapier-platform-core says in its message, which is what Zapier gets. */
const told = (error) => {
  try {
    return JSON.parse(error.message);
  } catch {
    return { message: error.message };
  }
};

module.exports = { sandbox, connect, told };
