'use strict';

const { test, before, after, beforeEach } = require('node:test');
const assert = require('node:assert/strict');
const { lookups } = require('../../../app/generated/contract.json');
const { sandbox, connect } = require('./support');

let zapier;
before(async () => (zapier = await connect()));
after(() => zapier.close());
beforeEach(() => sandbox.reset());

const choices = (lookup, page) =>
  zapier.trigger(`list_${lookup}`, {}, { page, isFillingDynamicDropdown: true });

test('a dropdown is filled page by page until a page is empty', async () => {
  await sandbox.seed({
    users: Array.from({ length: 230 }, (_, i) => ({ username: `user${String(i).padStart(3, '0')}` })),
  });
  const pages = [];
  for (let page = 0; pages.length === 0 || pages.at(-1).length > 0; page++)
    pages.push(await choices('users', page));
  assert.deepEqual(
    pages.map((page) => page.length),
    [100, 100, 31, 0],
  );
  assert.equal(new Set(pages.flat().map((choice) => choice.id)).size, 231);
});

test('opened again, a dropdown begins at its first page', async () => {
  await sandbox.seed({ users: Array.from({ length: 150 }, (_, i) => ({ username: `user${i}` })) });
  const first = await choices('users', 0);
  await choices('users', 1);
  assert.deepEqual(await choices('users', 0), first);
});

test('a choice shows what people know, with a note', async () => {
  await sandbox.seed({
    users: [{ username: 'ann', name: 'Ann Abel' }],
    groups: [{ name: 'Sales' }],
    folders: ['Departments'],
  });
  const labels = async (lookup) => (await choices(lookup, 0)).map((choice) => choice.label);
  assert.ok((await labels('users')).includes('ann (Ann Abel)'));
  assert.deepEqual(await labels('groups'), ['Sales']);
  assert.deepEqual(await choices('folders', 0), [{ id: 'Departments', label: 'Departments' }]);
});

for (const lookup of Object.keys(lookups)) {
  test(`the choices of ${lookup} can be asked for`, async () => {
    assert.ok(Array.isArray(await choices(lookup, 0)));
  });
}
