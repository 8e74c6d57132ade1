'use strict';

const { test } = require('node:test');
const assert = require('node:assert/strict');
const { readApp } = require('./support/app-files');
const { editorFindings } = require('./checks/editor');

/** Runs only where Make's schemas are; the JUnit test says so when they are not. */
const SCHEMAS = process.env.MAKE_SCHEMAS;

test("Make's editor has no findings", async () => {
  assert.deepEqual(await editorFindings(readApp(), SCHEMAS), []);
});

for (const [what, path, seed] of [
  ['a misspelt directive', 'modules/userList/user-list.communication.iml.json', (file) => { file.respons = {}; }],
  ['a method that does not exist', 'modules/userList/user-list.communication.iml.json', (file) => { file.method = 'FETCH'; }],
  ['a type that does not exist', 'modules/userCreate/user-create.mappable-params.iml.json', (file) => { file[0].type = 'string'; }],
  ['an unknown component', 'makecomapp.json', (file) => { file.components.widget = {}; }],
]) {
  test(`Make's editor finds ${what}`, async () => {
    const files = readApp();
    seed(files.get(path));
    assert.notDeepEqual(await editorFindings(new Map([[path, files.get(path)]]), SCHEMAS), []);
  });
}
