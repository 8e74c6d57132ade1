'use strict';

const { test } = require('node:test');
const assert = require('node:assert/strict');
const core = require('../../../app/node_modules/zapier-platform-core');
const app = require('../../../app');
const { schemaFindings } = require('../../../lint/definition');

/** A copy in which plain values can be changed; functions are shared. */
const copy = (value) => {
  if (Array.isArray(value)) return value.map(copy);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copy(item)]));
};

const firstField = (a) => a.creates.group_ensure.operation.inputFields[0];

const FAULTS = {
  'a key that is not the one it is listed under': (a) => (a.creates.group_ensure.key = 'ensure_group'),
  'a field without a key': (a) => (firstField(a).key = ''),
  'no noun': (a) => delete a.creates.group_ensure.noun,
  'no label': (a) => delete a.creates.group_ensure.display.label,
  'no description': (a) => delete a.triggers.user_created.display.description,
  'no function': (a) => delete a.searches.user_find.operation.perform,
  'a field given twice': (a) => a.creates.group_ensure.operation.inputFields.push({ ...firstField(a) }),
  'an unknown type': (a) => (firstField(a).type = 'whole number'),
  'choices of two kinds': (a) =>
    Object.assign(firstField(a), { dynamic: 'list_users.id.label', choices: { a: 'A' } }),
  'help for line items': (a) => {
    const items = a.creates.permission_set_folder_permissions.operation.inputFields.find(
      (field) => field.children,
    );
    items.helpText = 'Line items cannot have help.';
  },
  'a group of fields that is not declared': (a) => (firstField(a).group = 'missing'),
  'a pair with a missing create': (a) => (a.searchOrCreates.user_find.create = 'robot_create'),
  'an unknown property': (a) => (a.creates.group_ensure.operation.outputs = []),
  'an unknown kind of trigger': (a) => (a.triggers.user_created.operation.type = 'watching'),
};

for (const [fault, seed] of Object.entries(FAULTS)) {
  test(`the schema finds ${fault}`, async () => {
    const broken = copy(app);
    seed(broken);
    assert.notDeepEqual(await schemaFindings(core, broken), []);
  });
}
