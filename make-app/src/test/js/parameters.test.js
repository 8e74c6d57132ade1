'use strict';

const { test } = require('node:test');
const assert = require('node:assert/strict');
const { checkAll } = require('./interpreter/parameters');

const SPEC = [
  { name: 'name', type: 'text', required: true, validate: { min: 2 } },
  { name: 'kind', type: 'select', options: [{ value: 'a' }, { value: 'b' }] },
  { name: 'count', type: 'uinteger', default: 3, validate: { max: 9 } },
  { name: 'on', type: 'boolean' },
  { name: 'until', type: 'date' },
  { name: 'group', type: 'select', options: 'rpc://listGroups' },
  { name: 'entries', type: 'array', spec: [{ name: 'path', type: 'text', required: true }] },
  { name: 'filter', type: 'collection', spec: [{ name: 'email', type: 'email' }] },
];

test('what is left out stays out, defaults come in, null stands for erase', () => {
  const values = checkAll(SPEC, { name: 'Ann', kind: null });
  assert.deepEqual(values, { name: 'Ann', kind: null, count: 3 });
});

test('texts become the declared types', () => {
  const values = checkAll(SPEC, { name: 'Ann', count: '7', on: 'true', until: '2026-03-01T09:00:00+01:00' });
  assert.equal(values.count, 7);
  assert.equal(values.on, true);
  assert.equal(values.until.toISOString(), '2026-03-01T08:00:00.000Z');
});

for (const [what, values, field] of [
  ['a required value that is missing', {}, 'name'],
  ['a required value that is erased', { name: null }, 'name'],
  ['a parameter that does not exist', { name: 'Ann', size: 1 }, 'size'],
  ['a text that is too short', { name: 'A' }, 'name'],
  ['a choice that is not offered', { name: 'Ann', kind: 'c' }, 'kind'],
  ['a number that is none', { name: 'Ann', count: 'many' }, 'count'],
  ['a number that is too large', { name: 'Ann', count: 10 }, 'count'],
  ['a number below zero', { name: 'Ann', count: -1 }, 'count'],
  ['a switch that is neither on nor off', { name: 'Ann', on: 'perhaps' }, 'on'],
  ['a date that is none', { name: 'Ann', until: '31.02.2026' }, 'until'],
  ['a list that is none', { name: 'Ann', entries: 'x' }, 'entries'],
  ['an entry without its required value', { name: 'Ann', entries: [{ path: 'a' }, {}] }, 'entries[1].path'],
  ['a filter that does not exist', { name: 'Ann', filter: { phone: 1 } }, 'filter.phone'],
]) {
  test(`${what} is refused with its name`, () => {
    assert.throws(() => checkAll(SPEC, values), { name: 'BundleValidationError', field });
  });
}
