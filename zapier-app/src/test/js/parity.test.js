'use strict';

const { test, before } = require('node:test');
const assert = require('node:assert/strict');
const fs = require('node:fs');
const core = require('../../../app/node_modules/zapier-platform-core');
const app = require('../../../app');
const { definitionOf } = require('../../../lint/definition');
const { parityFindings } = require('../../../lint/parity');

let definition;
let catalog;
before(async () => {
  definition = await definitionOf(core, app);
  catalog = JSON.parse(fs.readFileSync(process.env.CATALOG));
});

test('the definition that core gives Zapier offers what the catalogue offers, field by field', () => {
  assert.deepEqual(parityFindings(definition, catalog), []);
});

const fieldsOf = (d, kind, key) => d[kind][key].operation.inputFields;

const FAULTS = {
  'an action is missing': (d) => delete d.creates.user_ensure,
  'a search is missing': (d) => delete d.searches.user_find,
  'a trigger is missing': (d) => delete d.triggers.user_deleted,
  'a list of choices is missing': (d) => delete d.triggers.list_partners,
  'there is an action too many': (d) => (d.creates.user_clone = d.creates.user_create),
  'there is a trigger too many': (d) => (d.triggers.user_promoted = d.triggers.user_created),
  'a field is missing': (d) => fieldsOf(d, 'creates', 'user_update').splice(1, 1),
  'there is a field too many': (d) =>
    fieldsOf(d, 'creates', 'user_update').push({ key: 'shoe_size', label: 'Shoe Size' }),
  'a field of a trigger is missing': (d) => fieldsOf(d, 'triggers', 'user_created').pop(),
  'a field is no longer required': (d) => delete fieldsOf(d, 'creates', 'user_update')[0].required,
  'a field is required that need not be': (d) => (fieldsOf(d, 'creates', 'user_update')[1].required = true),
};

for (const [fault, seed] of Object.entries(FAULTS)) {
  test(`the comparison finds that ${fault}`, () => {
    const changed = structuredClone(definition);
    seed(changed);
    assert.equal(parityFindings(changed, catalog).length, 1);
  });
}
