'use strict';

const { test } = require('node:test');
const assert = require('node:assert/strict');
const fs = require('node:fs');
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
      assert.deepEqual(labels.filter((label, index) => labels.indexOf(label) !== index), [], key);
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
      assert.deepEqual(leaves(step.operation.sample, '').filter((leaf) => !told.includes(leaf)), [], key);
    }
  }
});

test('the definition offers what the catalogue offers, field by field', async () => {
  const definition = await definitionOf(core, app);
  const catalog = JSON.parse(fs.readFileSync(process.env.CATALOG));
  const offered = (entries) => entries.filter((entry) => !(entry.unsupported || {}).zapier);
  const keyOf = (entry) => entry.id.replaceAll('.', '_');
  const steps = { ...definition.searches, ...definition.creates };
  assert.deepEqual(Object.keys(steps).sort(), offered(catalog.actions).map(keyOf).sort());
  const triggers = Object.keys(definition.triggers).filter((key) => !key.startsWith('list_'));
  assert.deepEqual(triggers.sort(), offered(catalog.triggers).map(keyOf).sort());
  const hidden = Object.keys(definition.triggers).filter((key) => key.startsWith('list_'));
  assert.deepEqual(hidden.sort(), catalog.lookups.map((lookup) => `list_${lookup.id}`).sort());
  for (const entry of [...offered(catalog.actions), ...offered(catalog.triggers)]) {
    const step = entry.event ? definition.triggers[keyOf(entry)] : steps[keyOf(entry)];
    const fields = step.operation.inputFields || [];
    const names = new Set(fields.map((field) => field.key.split('__')[0]).filter((key) => key !== 'clear_fields'));
    assert.deepEqual([...names].sort(), Object.keys(entry.input.properties || {}).sort(), entry.id);
    const required = fields.filter((field) => field.required).map((field) => field.key);
    assert.deepEqual(required.sort(), [...(entry.input.required || [])].filter((name) => fields.find((field) => field.key === name && !field.children)).sort(), entry.id);
  }
});
