'use strict';

const { test, before, after } = require('node:test');
const assert = require('node:assert/strict');
const { sandbox, connect } = require('./support');

let zapier;
before(async () => {
  zapier = await connect();
  await sandbox.reset();
  await sandbox.seed({
    groups: [{ name: 'Sales' }],
    users: [{ username: 'ann', groups: ['Sales'], last_login_at: '2026-03-01T08:00:00Z' }],
    folders: ['Home'],
    permissions: [{ path: 'Home', user: 'ann', permission: 'full' }],
    user_requests: [{ name: 'Dana', email: 'dana@example.com', details: 'please' }],
  });
});
after(() => zapier.close());

const triggers = Object.keys(require('../../../app').triggers).filter((key) => !key.startsWith('list_'));

for (const key of triggers) {
  test(`${key}: a test in the editor shows real records in the form of the events, and remembers nothing`, async () => {
    const samples = await zapier.trigger(key, {}, { isLoadingSample: true });
    assert.ok(samples.length <= 3);
    const outputs = zapier.app.triggers[key].operation.outputFields.map(
      (field) => field.key.split(/__|\[\]/)[0],
    );
    for (const sample of samples) {
      assert.equal(sample.id, sample.event_id);
      assert.deepEqual(
        Object.keys(sample).filter((name) => !outputs.includes(name)),
        [],
      );
    }
    assert.deepEqual(Object.keys(zapier.tester.zcacheTestObj), []);
  });
}

test('records that are there are shown', async () => {
  const shown = [
    'user_created',
    'user_updated',
    'user_deleted',
    'group_updated',
    'membership_added',
    'permission_granted',
    'permission_revoked',
    'user_logged_in',
    'access_request_received',
  ];
  for (const key of shown) {
    assert.ok((await zapier.trigger(key, {}, { isLoadingSample: true })).length > 0, key);
  }
});
