'use strict';

const { test, before, after, beforeEach } = require('node:test');
const assert = require('node:assert/strict');
const fs = require('node:fs');
const { sandbox, connect } = require('./support');

// Zapier has no idempotency keys: a step that failed or timed out is simply run again.

let zapier;
before(async () => (zapier = await connect()));
after(() => zapier.close());
beforeEach(async () => {
  await sandbox.reset();
  await sandbox.seed({ users: [{ username: 'bob' }], groups: [{ name: 'Sales' }], folders: ['Home'] });
});

const SSH_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF7sDcQZqoM3v3JfAm/anHjByxxkLur/nW4REvN3g+lC';

const idOf = async (username) => (await zapier.search('user_find', { username }))[0].id;
const groupIdOf = async (name) => (await zapier.search('group_find', { name }))[0].id;
const bob = async () => (await sandbox.state()).users.find((user) => user.username === 'bob');

// Step, what it creates, the input, and how many there are of what it creates.
const CREATES = {
  user_create: [
    async () => ({ username: 'ann', email: 'ann@example.com' }),
    async () => (await sandbox.state()).users.filter((user) => user.username === 'ann').length,
  ],
  user_ensure: [
    async () => ({ username: 'ann', email: 'ann@example.com' }),
    async () => (await sandbox.state()).users.filter((user) => user.username === 'ann').length,
  ],
  lifecycle_onboard_user: [
    async () => ({
      username: 'ann',
      groups: ['Sales'],
      folders: ['Home/ann'],
      permissions: [{ path: 'Home/ann', permission: 'full' }],
    }),
    async () => (await sandbox.state()).users.filter((user) => user.username === 'ann').length,
  ],
  group_create: [
    async () => ({ name: 'Support' }),
    async () => (await sandbox.state()).groups.filter((group) => group.name === 'Support').length,
  ],
  group_ensure: [
    async () => ({ name: 'Support' }),
    async () => (await sandbox.state()).groups.filter((group) => group.name === 'Support').length,
  ],
  membership_add: [
    async () => ({ username: 'bob', group_name: 'Sales' }),
    async () => (await bob()).groups.length,
  ],
  membership_set_user_groups: [
    async () => ({ username: 'bob', group_ids: [await groupIdOf('Sales')] }),
    async () => (await bob()).groups.length,
  ],
  membership_set_group_members: [
    async () => ({ group_name: 'Sales', usernames: ['bob'] }),
    async () => (await bob()).groups.length,
  ],
  permission_grant: [
    async () => ({ username: 'bob', path: 'Home', permission: 'full' }),
    async () => (await bob()).permissions.length,
  ],
  permission_set_folder_permissions: [
    async () => ({ path: 'Home', permissions: [{ username: 'bob', permission: 'full' }] }),
    async () => (await bob()).permissions.length,
  ],
  public_key_add: [
    async () => ({ user_id: await idOf('bob'), title: 'laptop', public_key: SSH_KEY }),
    async () => (await bob()).public_keys.length,
  ],
  lifecycle_reinstate_user: [
    async () => {
      await zapier.create('membership_add', { username: 'bob', group_name: 'Sales' });
      await zapier.create('permission_grant', { username: 'bob', path: 'Home', permission: 'full' });
      const { receipt_json: receipt } = await zapier.create('lifecycle_offboard_user', { username: 'bob' });
      return { receipt };
    },
    async () => ((await bob()).groups.length + (await bob()).permissions.length) / 2,
  ],
  user_restore_deleted: [
    async () => {
      await zapier.create('user_delete', { id: await idOf('bob') });
      return { username: 'bob', earliest_date: '2026-01-01T00:00:00Z' };
    },
    async () => (await sandbox.state()).users.filter((user) => user.username === 'bob').length,
  ],
};

test('every action that creates something has a case here', () => {
  const { actions } = JSON.parse(fs.readFileSync(process.env.CATALOG));
  const creates = actions
    .filter(({ calls = [], operation = {} }) => [...calls, operation.id].some((id) => /^create/.test(id)))
    .map(({ id }) => id.replaceAll('.', '_'));
  assert.deepEqual(Object.keys(CREATES).sort(), creates.sort());
});

for (const [step, [inputOf, count]] of Object.entries(CREATES)) {
  test(`${step}: an answer that is dropped leaves one record`, async () => {
    const input = await inputOf();
    await sandbox.faults(
      ...['POST', 'PATCH', 'PUT'].map((method) => ({ kind: 'drop_after', method, times: 1 })),
    );
    await zapier.create(step, input);
    assert.equal(await count(), 1);
  });

  test(`${step}: run again after a failure whose answers were all dropped, it leaves one record`, async () => {
    const input = await inputOf();
    await sandbox.faults(...['POST', 'PATCH', 'PUT'].map((method) => ({ kind: 'drop_after', method })), {
      kind: 'error_before',
      status: 501,
      method: 'GET',
      probability: 0.5,
    });
    await zapier.create(step, input).catch((error) => assert.ok(error.failure, error.stack));
    await sandbox.noFaults();
    await zapier.create(step, input);
    await zapier.create(step, input);
    assert.equal(await count(), 1);
  });
}

test('a user who differs from what is to be created is still a conflict', async () => {
  await zapier.create('user_create', { username: 'ann', name: 'Ann Abel' });
  await assert.rejects(
    zapier.create('user_create', { username: 'ann', name: 'Anna Other' }),
    (error) => error.failure.kind === 'CONFLICT',
  );
});
