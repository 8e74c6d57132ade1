'use strict';

const { test, before, after, beforeEach } = require('node:test');
const assert = require('node:assert/strict');
const { sandbox, connect } = require('./support');

let zapier;
before(async () => (zapier = await connect()));
after(() => zapier.close());
beforeEach(() => sandbox.reset());

const testConnection = (authData) => zapier.tester(zapier.app.authentication.test, { authData });

test('a good key is accepted, and the answer holds what the label of the connection shows', async () => {
  const answer = await testConnection({ api_key: sandbox.apiKey });
  assert.deepEqual([typeof answer.site_name, typeof answer.name], ['string', 'string']);
  assert.equal(zapier.app.authentication.connectionLabel, '{{site_name}}: {{name}}');
});

test('a key that is not accepted asks to connect again', async () => {
  await assert.rejects(testConnection({ api_key: 'no-such-key' }), (error) => {
    assert.equal(error.name, 'ExpiredAuthError');
    assert.doesNotMatch(error.message, /no-such-key/);
    return true;
  });
});

test('the answer of the test holds no secret', async () => {
  const answer = JSON.stringify(await testConnection({ api_key: sandbox.apiKey }));
  assert.ok(!answer.includes(sandbox.apiKey));
});

const withoutBaseUrl = async (action) => {
  const url = process.env.FILES_BASE_URL;
  delete process.env.FILES_BASE_URL;
  try {
    return await action();
  } finally {
    process.env.FILES_BASE_URL = url;
  }
};

const { settingsOf } = require('../../../app/lib/client/settings');
const addressOf = (subdomain) => withoutBaseUrl(() => settingsOf({ authData: { subdomain } }).baseUrl);

test('a subdomain leads to the site, nothing leads to the common address', async () => {
  assert.equal(await addressOf('acme'), 'https://acme.files.com');
  assert.equal(await addressOf(' Acme.files.com '), 'https://acme.files.com');
  assert.equal(await addressOf(undefined), 'https://app.files.com');
});

for (const subdomain of [
  'evil.example.com/',
  'acme.example.com',
  'a@b',
  '-acme',
  'acme#',
  'acme/..',
  'a b',
]) {
  test(`the key never goes to a host made of ${JSON.stringify(subdomain)}`, async () => {
    await assert.rejects(
      addressOf(subdomain),
      (error) => error.kind === 'INVALID_INPUT' && error.field === 'subdomain',
    );
  });
}
