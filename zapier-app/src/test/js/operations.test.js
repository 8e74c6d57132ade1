'use strict';

const { test, before, after, beforeEach } = require('node:test');
const assert = require('node:assert/strict');
const fs = require('node:fs');
const { sandbox, connect } = require('./support');

// Every action that is one call of Files.com; what needs several is shown by the vectors.

let zapier;
before(async () => (zapier = await connect()));
after(() => zapier.close());

const SSH_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF7sDcQZqoM3v3JfAm/anHjByxxkLur/nW4REvN3g+lC';
let ann;
let sales;
beforeEach(async () => {
  await sandbox.reset();
  await sandbox.seed({
    groups: [{ name: 'Sales' }],
    users: [{ username: 'ann', email: 'ann@example.com', groups: ['Sales'] }, { username: 'bob' }],
    folders: ['Home'],
    permissions: [{ path: 'Home', user: 'ann', permission: 'full' }],
    public_keys: [{ user: 'ann', title: 'laptop', public_key: SSH_KEY }],
    api_keys: [{ user: 'ann', name: 'ci' }],
    user_requests: [{ name: 'Dana', email: 'dana@example.com', details: 'please' }],
  });
  [ann] = await zapier.search('user_find', { username: 'ann' });
  [sales] = await zapier.search('group_find', { name: 'Sales' });
});

const user = async (name) => (await sandbox.state()).users.find((one) => one.username === name);
const items = async (key, input) => (await zapier.search(key, input))[0].items;

const CASES = {
  'user.create': async () =>
    assert.equal(
      (await zapier.create('user_create', { username: 'cia', company: 'Example' })).company,
      'Example',
    ),
  'user.get': async () => assert.equal((await zapier.search('user_get', { id: ann.id }))[0].username, 'ann'),
  'user.list': async () => assert.equal((await items('user_list', {})).length, 3),
  'user.update': async () =>
    assert.equal((await zapier.create('user_update', { id: ann.id, name: 'Ann' })).name, 'Ann'),
  'user.delete': async () => {
    assert.deepEqual(await zapier.create('user_delete', { id: ann.id }), { id: ann.id });
    assert.equal(await user('ann'), undefined);
  },
  'user.unlock': async () =>
    assert.deepEqual(await zapier.create('user_unlock', { id: ann.id }), { id: ann.id }),
  'user.reset_two_factor': async () =>
    assert.deepEqual(await zapier.create('user_reset_two_factor', { id: ann.id }), { id: ann.id }),
  'user.resend_welcome_email': async () =>
    assert.deepEqual(await zapier.create('user_resend_welcome_email', { id: ann.id }), { id: ann.id }),
  'group.create': async () =>
    assert.equal(
      (await zapier.create('group_create', { name: 'Support', user_ids: [ann.id] })).user_ids,
      String(ann.id),
    ),
  'group.get': async () =>
    assert.equal((await zapier.search('group_get', { id: sales.id }))[0].name, 'Sales'),
  'group.list': async () =>
    assert.deepEqual(
      (await items('group_list', {})).map((group) => group.name),
      ['Sales'],
    ),
  'group.update': async () =>
    assert.equal((await zapier.create('group_update', { id: sales.id, notes: 'team' })).notes, 'team'),
  'group.delete': async () =>
    assert.deepEqual(await zapier.create('group_delete', { id: sales.id }), { id: sales.id }),
  'membership.list_members': async () =>
    assert.deepEqual(
      (await items('membership_list_members', { group_id: sales.id })).map((member) => member.username),
      ['ann'],
    ),
  'membership.list_user_groups': async () =>
    assert.deepEqual(
      (await items('membership_list_user_groups', { user_id: ann.id })).map((member) => member.group_name),
      ['Sales'],
    ),
  'permission.list': async () =>
    assert.deepEqual(
      (await items('permission_list', { user_id: ann.id })).map((entry) => entry.path),
      ['Home'],
    ),
  'public_key.add': async () => {
    const key = await zapier.create('public_key_add', {
      user_id: ann.id,
      title: 'server',
      generate_keypair: true,
      generate_algorithm: 'ed25519',
    });
    assert.match(key.generated_private_key, /PRIVATE KEY/);
  },
  'public_key.list': async () =>
    assert.deepEqual(
      (await items('public_key_list', { user_id: ann.id })).map((key) => key.title),
      ['laptop'],
    ),
  'public_key.delete': async () => {
    const [key] = await items('public_key_list', { user_id: ann.id });
    await zapier.create('public_key_delete', { id: key.id });
    assert.deepEqual((await user('ann')).public_keys, []);
  },
  'api_key.list': async () =>
    assert.deepEqual(
      (await items('api_key_list', { user_id: ann.id })).map((key) => key.name),
      ['ci'],
    ),
  'api_key.revoke': async () => {
    const [key] = await items('api_key_list', { user_id: ann.id });
    await zapier.create('api_key_revoke', { id: key.id });
    assert.deepEqual((await user('ann')).api_keys, []);
  },
  'access_request.list': async () =>
    assert.deepEqual(
      (await items('access_request_list', {})).map((one) => one.email),
      ['dana@example.com'],
    ),
  'access_request.close': async () => {
    const [request] = await items('access_request_list', {});
    await zapier.create('access_request_close', { id: request.id });
    assert.deepEqual(await items('access_request_list', {}), []);
  },
  'api.call': async () => {
    const answer = await zapier.create('api_call', {
      method: 'GET',
      path: '/users',
      query: { 'filter[username]': 'ann' },
    });
    assert.deepEqual([answer.status, answer.body.map((one) => one.username)], [200, ['ann']]);
    const made = await zapier.create('api_call', {
      method: 'POST',
      path: '/groups',
      body: '{"name": "Support"}',
    });
    assert.deepEqual([made.status, made.body.name], [201, 'Support']);
  },
};

for (const [id, check] of Object.entries(CASES)) test(`${id} does what it says`, check);

test('every action that is one call has a case here', () => {
  const { actions } = JSON.parse(fs.readFileSync(process.env.CATALOG));
  const single = actions
    .filter((action) => action.operation || action.id === 'api.call')
    .map((action) => action.id);
  assert.deepEqual(Object.keys(CASES).sort(), single.sort());
});
