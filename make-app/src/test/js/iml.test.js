'use strict';

const { test } = require('node:test');
const assert = require('node:assert/strict');
const { fill } = require('./interpreter/iml/template');

const value = (source, context = {}) => fill(`{{${source}}}`, context);

test('a text that is one expression keeps the type of its value', () => {
  assert.equal(value('1 + 2 * 3'), 7);
  assert.deepEqual(value('body', { body: [1] }), [1]);
  assert.equal(fill('{{1}} and {{2}}', {}), '1 and 2');
});

test('a property that is undefined vanishes, null stays', () => {
  assert.deepEqual(fill({ a: '{{undefined}}', b: '{{null}}' }, {}), { b: null });
});

test('three dots spread a collection', () => {
  assert.deepEqual(fill({ '{{...}}': '{{all}}', c: 3 }, { all: { a: 1, b: 2 } }), { a: 1, b: 2, c: 3 });
});

test('arrays count from one, and from the end with negative numbers', () => {
  const context = { list: ['a', 'b', 'c'] };
  assert.equal(value('list[1]', context), 'a');
  assert.equal(value('list[-1]', context), 'c');
  assert.equal(value('list[4]', context), undefined);
  assert.throws(() => value('list[0]', context), /from 1/);
});

test('missing properties are undefined, all the way down', () => {
  assert.equal(value('body.user.name', { body: {} }), undefined);
  assert.equal(value('headers.`x-files-cursor`', { headers: { 'x-files-cursor': 'abc' } }), 'abc');
});

test('equality is strict and not for collections', () => {
  assert.equal(value("1 == '1'"), false);
  assert.equal(value('undefined == null'), false);
  assert.throws(() => value('a == b', { a: [], b: [] }), /not compared/);
});

test('and comes before or, comparison before both', () => {
  assert.equal(value('true || false && false'), true);
  assert.equal(value('1 < 2 && 3 > 2'), true);
  assert.equal(value('!(1 == 2)'), true);
});

test('ifempty takes the other value for undefined, null and an empty text only', () => {
  for (const empty of [undefined, null, '']) {
    assert.equal(value("ifempty(x, 'other')", { x: empty }), 'other');
  }
  assert.equal(value('ifempty(x, 1)', { x: 0 }), 0);
  assert.equal(value('ifempty(x, 1)', { x: false }), false);
});

test('lists can be mapped, filtered, merged, sorted and searched', () => {
  const context = { users: [{ id: 2, kind: 'a' }, { id: 1, kind: 'b' }, { id: 3, kind: 'a' }] };
  assert.deepEqual(value("map(users, 'id')", context), [2, 1, 3]);
  assert.deepEqual(value("map(users, 'id', 'kind', 'a')", context), [2, 3]);
  assert.deepEqual(value("sort(map(users, 'id'))", context), [1, 2, 3]);
  assert.deepEqual(value("map(sort(users, 'asc', 'id'), 'kind')", context), ['b', 'a', 'a']);
  assert.deepEqual(value("remove(add(emptyarray, 'x', 'y'), 'x')"), ['y']);
  assert.deepEqual(value('merge(a, b)', { a: [1], b: undefined }), [1]);
  assert.equal(value("contains('abc', 'b') && contains(a, 1)", { a: [1] }), true);
});

test('dates are written and read in the tokens of the subset', () => {
  const context = { moment: new Date('2026-03-01T08:00:00.250Z') };
  assert.equal(value("formatDate(moment, 'YYYY-MM-DD[T]HH:mm:ss[Z]', 'UTC')", context), '2026-03-01T08:00:00Z');
  assert.equal(value("formatDate(parseDate('2026-03-01T09:00:00+01:00'), 'X')"), '1772352000');
  assert.throws(() => value("formatDate(moment, 'YY', 'UTC')", context), /outside the subset/);
  assert.throws(() => value("formatDate(moment, 'YYYY-MM-DD')", context), /time zone/);
});

test('sha256 works on binary data', () => {
  assert.equal(
    value("sha256(toBinary('aGVsbG8=', 'base64'), 'base64')"),
    'LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=',
  );
});

const OUTSIDE = [
  ['a function that is not in the subset', 'shuffle(a)', ReferenceError],
  ['a variable that is not there', 'nothing', ReferenceError],
  ['triple equality', 'a === b', SyntaxError],
  ['a ternary', 'a ? b : c', SyntaxError],
  ['a backslash in a text', "'a\\n'", SyntaxError],
  ['an unfinished call', 'lower(a', SyntaxError],
  ['an assignment', 'a = 1', SyntaxError],
  ['a semicolon between arguments', 'add(a; 1)', SyntaxError],
  ['a pattern without slashes', "replace('a', 'b', 'c')", TypeError],
  ['a list function on a text', "join('abc', ',')", TypeError],
  ['a text function on a list', 'lower(a)', TypeError],
  ['a list as a text', 'toString(a)', TypeError],
  ['a list that is added', "a + 'x'", TypeError],
  ['a list in an order', 'a < 1', TypeError],
  ['too few arguments', 'if(true, 1)', TypeError],
  ['too many arguments', "lower('A', 'B')", TypeError],
  ['a special character of a replacement', "replace('a', '/a/', '$&')", TypeError],
  ['a wrong order to sort in', "sort(a, 'desc')", TypeError],
];
for (const [what, source, kind] of OUTSIDE) {
  test(`${what} is refused`, () => {
    assert.throws(() => value(source, { a: [], b: 1, c: 2 }), kind);
  });
}
