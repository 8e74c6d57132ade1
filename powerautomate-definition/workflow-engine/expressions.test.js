import assert from 'node:assert/strict';
import { test } from 'node:test';
import { evaluate } from './src/expressions.js';

const scope = {
  triggerBody: () => ({ name: 'Ann', groups: ['Sales', 'Support'], nothing: null }),
  body: (action) => ({ Found: [{ id: 7 }] })[action],
  outputs: () => ({ headers: { 'x-files-cursor-next': 'c2' } }),
  variables: () => [3, 4],
};

const cases = {
  'plain text stays': ['plain text', 'plain text'],
  'a second @ makes a text of it': ['@@name', '@name'],
  'a whole expression keeps its type': ["@triggerBody()?['groups']", ['Sales', 'Support']],
  'an expression in a text becomes text': ["Hello @{triggerBody()?['name']}!", 'Hello Ann!'],
  'nothing becomes no text': ["[@{triggerBody()?['nothing']}]", '[]'],
  'what is not there is null': ["@triggerBody()?['missing']?['deeper']", null],
  'the first of a list': ["@first(body('Found'))?['id']", 7],
  'an action that has not run gives nothing': ["@empty(body('Skipped'))", true],
  'headers are found in any case': ["@outputs('Page')?['headers']?['X-Files-Cursor-Next']", 'c2'],
  'lists are joined': ["@join(variables('ids'), ',')", '3,4'],
  'paths are encoded': ["/users/@{encodeURIComponent('a b/c')}", '/users/a%20b%2Fc'],
  'times are compared as moments': ["@less(ticks('2026-01-01T01:00:00+02:00'), ticks('2026-01-01T00:00:00Z'))", true],
  'days are added': ["@addDays('2026-02-28T00:00:00Z', 1)", '2026-03-01T00:00:00.000Z'],
  'a brace inside of quotes does not end an expression': ["@{concat('}', 'x')}", '}x'],
};

for (const [name, [expression, expected]] of Object.entries(cases)) {
  test(name, () => assert.deepEqual(evaluate(expression, scope), expected));
}

test('expressions inside of objects and arrays are evaluated', () => {
  assert.deepEqual(evaluate({ who: ["@triggerBody()?['name']", 1] }, scope), { who: ['Ann', 1] });
});

test('an unknown function is told', () => {
  assert.throws(() => evaluate("@nonsense('x')", scope), /nonsense/);
});
