'use strict';

const { test, before } = require('node:test');
const assert = require('node:assert/strict');
const core = require('../../../app/node_modules/zapier-platform-core');
const app = require('../../../app');
const rules = require('../../../lint/rules');
const { lint } = require('../../../lint/lint');
const { definitionOf } = require('../../../lint/definition');

let sound;
before(async () => {
  sound = await definitionOf(core, app);
});

const field = (definition, kind, step, key) =>
  definition[kind][step].operation.inputFields.find((one) => one.key === key);

const hook = (operation) => ({
  key: 'a_hook',
  noun: 'User',
  display: { label: 'A Hook', description: 'Triggers when a hook comes.' },
  operation: { type: 'hook', perform: '$func$2$f$', sample: { id: 1 }, ...operation },
});
const complete = {
  performList: '$func$2$f$',
  performSubscribe: '$func$2$f$',
  performUnsubscribe: '$func$2$f$',
};

// One fault for each rule, which that rule and, unless it says so, no other finds.
const FAULTS = {
  D001: (d) => d.creates.group_ensure.operation.inputFields.push({ key: 'api_key', label: 'Key' }),
  D002: (d) => (d.authentication.fields[0].helpText = 'Found in the settings.'),
  D003: (d) => (d.authentication.connectionLabel = 'Files.com'),
  D004: (d) => d.creates.group_ensure.operation.inputFields.push({ key: 'robot', label: 'Robot ID' }),
  D005: (d) => (field(d, 'creates', 'user_deactivate', 'user_id').dynamic = 'list_robots.id.label'),
  D006: (d) => (d.triggers.a_hook = hook({ ...complete, performList: undefined })),
  D007: (d) => (d.creates.api_call.operation.perform = { url: 'http://app.files.com/x' }),
  D008: (d) => (d.creates.group_ensure.display.description = 'See [Groups(https://example.com)'),
  D009: (d) => (d.searches.user_find.operation.inputFields = []),
  D010: (d) => delete d.triggers.user_created.operation.sample.id,
  D011: (d) => (field(d, 'creates', 'group_ensure', 'name').helpText = 'Name.'),
  D012: (d) => delete d.creates.group_ensure.operation.sample,
  D013: (d) => (field(d, 'creates', 'user_deactivate', 'user_id').search = 'robot_find.id'),
  D014: (d) => delete field(d, 'creates', 'user_deactivate', 'user_id').dynamic,
  D015: (d) => (d.searchOrCreates.user_find.create = 'robot_create'),
  D016: (d) => {
    Object.assign(d, {
      triggers: { a_hook: hook({ performList: '$func$2$f$' }) },
      searches: {},
      creates: {},
      searchOrCreates: {},
    });
  },
  D017: (d) => (d.triggers.a_hook = hook({ ...complete, performUnsubscribe: undefined })),
  D018: (d) => (d.creates.group_ensure.display.label = 'Ensure group'),
  D021: (d) => (d.triggers.user_created.display.description = 'Whenever there is a user'),
  D022: (d) => (d.creates.group_ensure.operation.inputFields = ['$func$2$f$']),
  D023: (d) => (d.creates.user_create.operation.sample.notes = '01 Aug 2019 06:50:30'),
  D024: (d) => (d.creates.user_create.operation.sample.id = '1'),
  D025: (d) => (d.creates.group_ensure.display.description = 'See [this](javascript:alert(1)) first of all.'),
  D026: (d) =>
    (d.creates.api_call.operation.perform = { url: 'https://{{bundle.authData.subdomain}}.files.com/' }),
};
const ALSO = { D016: ['D017'], D023: [], D025: [] };

for (const rule of Object.keys(rules)) {
  test(`${rule} finds a fault seeded for it`, () => {
    const definition = structuredClone(sound);
    FAULTS[rule](definition);
    const found = [...new Set(lint(definition).map((finding) => finding.rule))].sort();
    assert.deepEqual(found, [rule, ...(ALSO[rule] || [])].sort());
  });
}
