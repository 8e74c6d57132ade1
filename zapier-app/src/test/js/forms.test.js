'use strict';

const { test, before, after, beforeEach } = require('node:test');
const assert = require('node:assert/strict');
const { sandbox, connect, told } = require('./support');

let zapier;
before(async () => (zapier = await connect()));
after(() => zapier.close());
beforeEach(() => sandbox.reset());

test('a field that is left blank stays as it is, in whatever way Zapier says blank', async () => {
  await sandbox.seed({ users: [{ username: 'ann', company: 'Example', notes: 'keep me' }] });
  const result = await zapier.create('user_ensure', {
    username: 'ann',
    company: '',
    notes: null,
    tags: [],
    name: undefined,
  });
  assert.equal(result.outcome, 'UNCHANGED');
});

test('fields to empty are emptied', async () => {
  await sandbox.seed({
    groups: [{ name: 'Sales' }],
    users: [{ username: 'ann', company: 'Example', groups: ['Sales'] }],
  });
  const result = await zapier.create('user_ensure', {
    username: 'ann',
    clear_fields: ['company', 'group_ids'],
  });
  assert.deepEqual(result.changed_fields.sort(), ['company', 'group_ids']);
  const ann = (await sandbox.state()).users.find((user) => user.username === 'ann');
  assert.deepEqual(ann.groups, []);
});

test('a list that may be empty can be emptied', async () => {
  await sandbox.seed({ groups: [{ name: 'Sales' }], users: [{ username: 'ann', groups: ['Sales'] }] });
  const result = await zapier.create('membership_set_group_members', {
    group_name: 'Sales',
    clear_fields: ['user_ids'],
  });
  assert.deepEqual(result.user_ids, []);
});

test('texts are taken for numbers, truth values and lists', async () => {
  await sandbox.seed({ groups: [{ name: 'Sales' }, { name: 'Support' }] });
  const ids = (await zapier.search('group_list', {}))[0].items.map((group) => String(group.id));
  const result = await zapier.create('user_create', {
    username: 'ann',
    ftp_permission: 'false',
    group_ids: ids,
  });
  assert.equal(result.ftp_permission, false);
  assert.equal(result.group_ids, ids.join(','));
});

test('line items become lists of records', async () => {
  await sandbox.seed({ users: [{ username: 'ann' }, { username: 'bob' }], folders: ['Home'] });
  const result = await zapier.create('permission_set_folder_permissions', {
    path: '/Home',
    permissions: [
      { username: 'ann', permission: 'full', recursive: 'false', group_ids: [] },
      { username: 'bob', permission: 'readonly', user_id: '' },
    ],
  });
  assert.deepEqual(
    result.added.map((entry) => [entry.username, entry.permission, entry.recursive]),
    [
      ['ann', 'full', false],
      ['bob', 'readonly', true],
    ],
  );
});

test('a mistake in a line item is told with its place', async () => {
  await assert.rejects(
    zapier.create('permission_set_folder_permissions', {
      path: 'Home',
      permissions: [{ username: 'ann', permission: 'all' }],
    }),
    (error) => told(error).message.startsWith('permissions[0].permission must be one of'),
  );
});

test('the root of the site is written as a slash', async () => {
  await sandbox.seed({ users: [{ username: 'ann' }] });
  const result = await zapier.create('permission_grant', { username: 'ann', path: '/', permission: 'list' });
  assert.equal(result.permission.path, '');
});

test('the receipt of an offboarding goes into a later step as text', async () => {
  await sandbox.seed({ groups: [{ name: 'Sales' }], users: [{ username: 'ann', groups: ['Sales'] }] });
  const left = await zapier.create('lifecycle_offboard_user', { username: 'ann' });
  assert.equal(left.outcome, 'REMOVED');
  const back = await zapier.create('lifecycle_reinstate_user', { receipt: left.receipt_json });
  assert.equal(back.outcome, 'UPDATED');
  const ann = (await sandbox.state()).users.find((user) => user.username === 'ann');
  assert.deepEqual([ann.disabled, ann.groups], [false, ['Sales']]);
});

test('a text that is no JSON is told as such', async () => {
  await assert.rejects(
    zapier.create('lifecycle_reinstate_user', { receipt: '{"user_id":' }),
    (error) => told(error).code === 'INVALID_INPUT' && told(error).message.startsWith('receipt must be JSON'),
  );
});

test('filters are fields of the form, and further filters names and values', async () => {
  await sandbox.seed({
    users: [
      { username: 'ann', company: 'North' },
      { username: 'abe', company: 'South' },
      { username: 'bob', company: 'North' },
    ],
  });
  const [byCompany] = await zapier.search('user_list', { filter__company: 'North' });
  assert.deepEqual(byCompany.items.map((user) => user.username).sort(), ['ann', 'bob']);
  const [byPrefix] = await zapier.search('user_list', {
    filter_prefix: { username: 'a' },
    sort_by: { username: 'desc' },
  });
  assert.deepEqual(
    byPrefix.items.map((user) => user.username).filter((name) => name !== 'admin'),
    ['ann', 'abe'],
  );
});

test('a list gives a page and the cursor of the next one', async () => {
  await sandbox.seed({ users: Array.from({ length: 5 }, (_, i) => ({ username: `user${i}` })) });
  const names = [];
  let cursor;
  do {
    const [page] = await zapier.search('user_list', { per_page: 2, ...(cursor && { cursor }) });
    names.push(...page.items.map((user) => user.username));
    cursor = page.next_cursor;
  } while (cursor);
  assert.deepEqual(names.sort(), ['admin', 'user0', 'user1', 'user2', 'user3', 'user4']);
});

test('a search that finds nothing gives nothing', async () => {
  assert.deepEqual(await zapier.search('user_find', { username: 'nobody' }), []);
  assert.deepEqual(await zapier.search('user_get', { id: 4711 }), []);
  assert.deepEqual(await zapier.search('group_find', { name: 'Nobody' }), []);
});

test('what a search finds has its id at the top, so that it can fill the field of a later step', async () => {
  await sandbox.seed({ users: [{ username: 'ann' }] });
  const [user] = await zapier.search('user_find', { username: 'ANN' });
  assert.equal((await zapier.create('user_deactivate', { user_id: user.id })).outcome, 'UPDATED');
});

test('find or create finds what there is and creates what there is not', async () => {
  const pair = zapier.app.searchOrCreates.user_find;
  assert.deepEqual(await zapier.search(pair.search, { username: 'ann' }), []);
  const created = await zapier.create(pair.create, { username: 'ann' });
  const [found] = await zapier.search(pair.search, { username: 'ann' });
  assert.equal(found.id, created.id);
});

test('texts with curly braces reach Files.com as they are', async () => {
  const notes = 'use {{name}} and {{bundle.authData.api_key}} here';
  assert.equal((await zapier.create('user_create', { username: 'ann', notes })).notes, notes);
});

test('no output holds a secret', async () => {
  const created = await zapier.create('user_create', {
    username: 'ann',
    password: 'correct-horse-battery-1',
  });
  assert.ok(!JSON.stringify(created).includes('correct-horse'));
  const [keys] = await zapier.search('api_key_list', {});
  for (const key of keys.items) assert.ok(!('key' in key));
});
