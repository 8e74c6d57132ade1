'use strict';

const { test, before } = require('node:test');
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const core = require('../../../app/node_modules/zapier-platform-core');
const app = require('../../../app');
const { definitionOf } = require('../../../lint/definition');
const { compatibilityFindings } = require('../../../lint/compatibility');

const FOLDER = path.join(__dirname, '../../../released');
const releases = fs.readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
const read = (file) => JSON.parse(fs.readFileSync(path.join(FOLDER, file)));

let definition;
before(async () => {
  definition = await definitionOf(core, app);
});

test('there is a release to compare with', () => assert.ok(releases.length > 0));

for (const release of releases) {
  test(`Zaps made with ${path.basename(release, '.json')} go on working`, () => {
    assert.deepEqual(compatibilityFindings(read(release), definition), []);
  });
}

const FAULTS = {
  C001: (d) => delete d.creates.user_ensure,
  C002: (d) => d.creates.user_ensure.operation.inputFields.shift(),
  C003: (d) => delete d.creates.user_ensure.operation.sample.outcome,
};

for (const [rule, seed] of Object.entries(FAULTS)) {
  test(`${rule} finds what was taken away`, () => {
    const changed = structuredClone(definition);
    seed(changed);
    assert.deepEqual(
      compatibilityFindings(read(releases[0]), changed).map((finding) => finding.rule),
      [rule],
    );
  });
}

test('a step that is hidden counts as taken away', () => {
  const changed = structuredClone(definition);
  changed.triggers.user_created.display.hidden = true;
  assert.deepEqual(compatibilityFindings(read(releases[0]), changed), [
    { rule: 'C001', place: 'triggers.user_created' },
  ]);
});
