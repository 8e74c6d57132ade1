'use strict';

const assert = require('node:assert/strict');
const { test, before, beforeEach } = require('node:test');
const { sandbox, connect } = require('./support');

// A key goes into a header, so one with a line break could put another header in.

let zapier;

before(async () => {
  zapier = await connect();
});

beforeEach(() => sandbox.reset());

for (const key of ['canary-1\r\nX-Injected: 1', 'canary-1\nX-Injected: 1', 'canary-1\u0000', 'canary-1-é\u{1F600}']) {
  test(`nothing is sent with the key ${JSON.stringify(key).replace('canary-1', '...')}`, async () => {
    const sent = (await sandbox.counts()).requests;
    const error = await zapier
      .tester(zapier.app.searches.user_find.operation.perform, {
        authData: { api_key: key },
        inputData: { username: 'ann' },
      })
      .then(
        () => assert.fail('the key was taken'),
        (caught) => caught,
      );
    assert.equal((await sandbox.counts()).requests, sent);
    assert.ok(!`${error.message}${error.stack}`.includes('canary-1'), 'the error shows the key');
    assert.match(error.message, /API key/i);
  });
}
