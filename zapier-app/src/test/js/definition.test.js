'use strict';

const { test } = require('node:test');
const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const core = require('../../../app/node_modules/zapier-platform-core');
const app = require('../../../app');
const { lint } = require('../../../lint/lint');
const { definitionOf, schemaFindings } = require('../../../lint/definition');

test('the schema of zapier-platform-schema accepts the definition', async () => {
  assert.deepEqual(await schemaFindings(core, app), []);
});

test('the lint has no findings', async () => {
  assert.deepEqual(lint(await definitionOf(core, app)), []);
});

test('every visible step speaks of what it does, and every field has a label', async () => {
  const definition = await definitionOf(core, app);
  for (const kind of ['triggers', 'searches', 'creates']) {
    for (const [key, step] of Object.entries(definition[kind])) {
      assert.ok(step.display.description.length > 20, key);
      for (const field of step.operation.inputFields || []) assert.ok(field.label, `${key}.${field.key}`);
    }
  }
});

test('no two fields of a form have the same label', async () => {
  const definition = await definitionOf(core, app);
  for (const kind of ['triggers', 'searches', 'creates']) {
    for (const [key, step] of Object.entries(definition[kind])) {
      const labels = (step.operation.inputFields || []).map((field) => field.label);
      assert.deepEqual(
        labels.filter((label, index) => labels.indexOf(label) !== index),
        [],
        key,
      );
    }
  }
});

test('every field of a sample is told as an output field', async () => {
  const definition = await definitionOf(core, app);
  const leaves = (value, prefix) =>
    Object.entries(value).flatMap(([name, item]) => {
      const one = Array.isArray(item) ? item[0] : item;
      if (one === null || typeof one !== 'object') return [prefix + name];
      return leaves(one, `${prefix}${name}${Array.isArray(item) ? '[]' : '__'}`);
    });
  for (const kind of ['triggers', 'searches', 'creates']) {
    for (const [key, step] of Object.entries(definition[kind])) {
      if (key === 'api_call') continue; // its answer may be anything
      const told = step.operation.outputFields.map((field) => field.key);
      assert.deepEqual(
        leaves(step.operation.sample, '').filter((leaf) => !told.includes(leaf)),
        [],
        key,
      );
    }
  }
});

for (const folder of ['app', 'cli']) {
  test(`the lock file of ${folder} records no addresses to download from`, () => {
    const lock = fs.readFileSync(path.join(__dirname, '../../..', folder, 'package-lock.json'), 'utf8');
    assert.doesNotMatch(lock, /"resolved"|\.tgz"/);
  });
}
