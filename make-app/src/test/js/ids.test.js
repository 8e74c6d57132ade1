'use strict';

const { test } = require('node:test');
const assert = require('node:assert/strict');
const { Runner } = require('./interpreter/runner');
const { MakeError } = require('./interpreter/make-error');
const { startServer } = require('./support/server');
const { readApp, APP } = require('./support/app-files');

// Ids stand in addresses, and a list of choices takes whatever is mapped to it. None may lead to another record.

const ELSEWHERE = '7/../../groups/9';
const app = readApp();
const modules = Object.entries(app.get('makecomapp.json').components.module);
const fieldsOf = (name) => app.get(Object.fromEntries(modules)[name].codeFiles.mappableParams);

/** Runs a module; tells its error, if any, and the paths that were asked for. */
async function attempt(name, values) {
  const server = await startServer(({ method }) => ({ body: method === 'GET' ? [] : {} }));
  try {
    await new Runner(APP, { baseUrl: server.url, apiKey: 'key-only-for-a-test' }).runOnce(name, values);
    return { paths: server.requests.map((one) => one.path) };
  } catch (error) {
    assert.ok(error instanceof MakeError, error.stack);
    return { error, paths: server.requests.map((one) => one.path) };
  } finally {
    await server.close();
  }
}

/** It is refused by its name before anything is sent, or it is sent and leads nowhere else. */
async function leadsNowhereElse(name, field, values) {
  const { error, paths } = await attempt(name, values);
  assert.deepEqual(paths.filter((path) => path.includes('groups/9')), []);
  assert.ok(paths.length > 0 || error.message.includes(`${field}: must`), `${name}: ${error?.message}`);
}

const isId = ({ type, options }) => type === 'select' && String(options).startsWith('rpc://');

const USUAL = { name: 'Sales', path: 'Home', permission: 'full', title: 'laptop', public_key: 'ssh-ed25519 AAAA' };

/** What else has to be filled in: what is required, and one user and one group where they are to be chosen. */
function others(name, field) {
  const values = {};
  const names = fieldsOf(name).map((one) => one.name);
  for (const { name: other, required } of fieldsOf(name)) {
    if (required || other in USUAL) {
      values[other] = USUAL[other] ?? (other === 'username' ? 'ann' : 1);
    }
  }
  const holds = name.startsWith('permission');
  if (names.includes('username') && field !== 'user_id' && !(holds && field.endsWith('_id'))) {
    values.username = 'ann';
  }
  if (names.includes('group_name') && field !== 'group_id' && !holds) {
    values.group_name = 'Sales';
  }
  return field === 'new_owner_id' && names.includes('delete') ? { ...values, delete: true } : values;
}

for (const [name, { moduleType }] of modules) {
  for (const { name: field, multiple } of moduleType === 'trigger' ? [] : fieldsOf(name).filter(isId)) {
    test(`${name}: an id of ${field} leads to no other record`, async () => {
      const given = multiple ? [1, ELSEWHERE] : ELSEWHERE;
      await leadsNowhereElse(name, field, { ...others(name, field), [field]: given });
    });
  }
}

test('no id of a receipt leads to another record', async () => {
  const receipt = { user_id: 1, username: 'ann', was_disabled: false, deleted: false };
  const lists = { memberships: [{ group_id: ELSEWHERE, user_id: 1 }], permissions: [], public_keys: [], api_keys: [] };
  await leadsNowhereElse('lifecycleReinstateUser', 'receipt.memberships.group_id', { receipt: { ...receipt, ...lists } });
});

test('a text that holds a number is not taken for that number', async () => {
  const { error, paths } = await attempt('membershipSetUserGroups', { username: 'ann', group_ids: ['Class of 2026'] });
  assert.deepEqual([error.name, paths], ['DataError', []]);
  assert.match(error.message, /group_ids: must hold whole numbers only/);
});
