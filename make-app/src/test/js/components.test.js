'use strict';

const { test } = require('node:test');
const assert = require('node:assert/strict');
const { Runner } = require('./interpreter/runner');
const { fill } = require('./interpreter/iml/template');
const { startServer } = require('./support/server');
const { readApp, APP } = require('./support/app-files');

const KEY = 'key-only-for-a-test';

async function withSite(answer, use) {
  const server = await startServer(answer);
  try {
    await use(new Runner(APP, { baseUrl: server.url, apiKey: KEY }), server);
  } finally {
    await server.close();
  }
}

test('the connection is checked with its key and shows the name of the key', async () => {
  const answer = () => ({ body: { id: 5, name: 'provisioning' } });
  await withSite(answer, async (runner, server) => {
    const shown = await runner.connect('filescom', { apiKey: KEY, subdomain: 'acme' });
    assert.deepEqual(shown.metadata, { type: 'text', value: 'provisioning' });
    assert.equal(shown.uid, 5);
    assert.equal(server.requests[0].path, '/api/rest/v1/api_key');
    assert.equal(server.requests[0].headers['x-filesapi-key'], KEY);
  });
});

test('a key that is not accepted asks to connect again', async () => {
  const answer = () => ({ status: 401, body: { error: 'Invalid key' } });
  await withSite(answer, async (runner) => {
    await assert.rejects(runner.connect('filescom', { apiKey: KEY }), {
      name: 'InvalidAccessTokenError', message: '[401] Invalid key',
    });
  });
});

test('a subdomain cannot lead to another host', async () => {
  await withSite(() => ({}), async (runner) => {
    for (const subdomain of ['evil.example/', 'a.b', 'x@y', '-']) {
      await assert.rejects(runner.connect('filescom', { apiKey: KEY, subdomain }), { field: 'subdomain' });
    }
  });
});

test('key and passwords are blotted out in the log', async () => {
  await withSite(() => ({ status: 201, body: { id: 1 } }), async (runner) => {
    await runner.runOnce('userCreate', { username: 'ann', password: 'a-made-up-password' });
    const log = JSON.stringify(runner.log);
    assert.doesNotMatch(log, /made-up/);
    assert.match(log, /"username":"ann"/);
  });
});

test('a generated private key is handed on and blotted out in the log', async () => {
  const answer = ({ method }) => ({ body: method === 'GET' ? [] : { id: 1, generated_private_key: 'made-up' } });
  await withSite(answer, async (runner) => {
    const values = { user_id: 1, title: 'laptop', generate_keypair: true, generate_private_key_password: 'made-up' };
    const [key] = await runner.runOnce('publicKeyAdd', values);
    assert.equal(key.generated_private_key, 'made-up');
    assert.equal(runner.log.length, 2);
    assert.doesNotMatch(JSON.stringify(runner.log), /made-up/);
  });
});

test('of a call of the API, nothing that may be secret is in the log', async () => {
  await withSite(() => ({ body: { id: 1, key: 'made-up' } }), async (runner) => {
    const [{ body }] = await runner.runOnce('apiCall', { url: '/api_keys', method: 'POST', body: '{"name":"made-up"}' });
    assert.equal(body.key, 'made-up');
    assert.doesNotMatch(JSON.stringify(runner.log), /made-up/);
  });
});

for (const [status, body, type] of [
  [401, { error: 'x', type: 'not-authenticated/invalid-credentials' }, 'InvalidAccessTokenError'],
  [403, { error: 'x', type: 'not-authorized/insufficient-permission-for-params' }, 'DataError'],
  [404, { error: 'x', type: 'not-found' }, 'DataError'],
  [408, undefined, 'ConnectionError'],
  [422, { error: 'Name has already been taken', type: 'processing-failure/model-save-error' }, 'DuplicateDataError'],
  [422, { error: 'x', type: 'processing-failure/model-save-error' }, 'DataError'],
  [429, { error: 'x', type: 'rate-limited' }, 'RateLimitError'],
  [500, undefined, 'ConnectionError'],
  [503, { error: 'x', type: 'service-unavailable/down-for-maintenance' }, 'ConnectionError'],
]) {
  test(`an answer of ${status} is Make's ${type}`, async () => {
    await withSite(() => ({ status, body }), async (runner) => {
      await assert.rejects(runner.runOnce('userGet', { id: 1 }), (error) =>
        error.name === type && error.message.startsWith(`[${status}] `));
    });
  });
}

test('what may not be sent twice is not run again when the server fails', async () => {
  await withSite(() => ({ status: 502 }), async (runner, server) => {
    await assert.rejects(runner.run('userResendWelcomeEmail', { id: 1 }), { name: 'RuntimeError' });
    assert.equal(server.requests.length, 1);
  });
});

test('what may be repeated is run again until the server is back', async () => {
  const answer = (request, count) => (count < 4 ? { status: 503 } : { body: { id: 1 } });
  await withSite(answer, async (runner, server) => {
    assert.deepEqual(await runner.run('userGet', { id: 1 }), [{ id: 1 }]);
    assert.equal(server.requests.length, 4);
  });
});

const { rpc, module: modules } = readApp().get('makecomapp.json').components;
for (const name of Object.keys(rpc)) {
  test(`the list of choices ${name} has labels and values, at most 300`, async () => {
    const record = (id) => ({ id, username: `u${id}`, name: `n${id}`, path: `p${id}`, label: `l${id}`, email: `e${id}` });
    const answer = (request) => {
      const from = Number(request.query.cursor ?? 0);
      return {
        body: Array.from({ length: 100 }, (_, index) => record(from + index + 1)),
        headers: { 'x-files-cursor': String(from + 100) },
      };
    };
    await withSite(answer, async (runner) => {
      const choices = await runner.choices(name);
      assert.equal(choices.length, 300);
      assert.ok(choices.every((one) => one.label && one.value));
    });
  });
}

for (const [name, { moduleType, codeFiles }] of Object.entries(modules)) {
  if (moduleType === 'trigger') {
    test(`${name} offers records to start from, with a label and a date`, () => {
      const files = readApp();
      const { output } = files.get(codeFiles.epoch).response;
      const [record] = Object.values(files.get(codeFiles.samples)).filter((one) => typeof one === 'object');
      const shown = fill(output, { item: record, now: new Date() });
      assert.ok(shown.label);
      assert.ok(shown.date instanceof Date);
    });
  }
}
