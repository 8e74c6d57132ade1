'use strict';

const { test } = require('node:test');
const assert = require('node:assert/strict');
const { readApp } = require('./support/app-files');
const { schemaFindings } = require('./checks/schema');
const { lintFindings } = require('./checks/lint');

const checkAll = (files) => [...schemaFindings(files), ...lintFindings(files)];

test('our schema has no findings', () => {
  assert.deepEqual(schemaFindings(readApp()), []);
});

test('our lint has no findings', () => {
  assert.deepEqual(lintFindings(readApp()), []);
});

const COMMUNICATION = (name, kebab) => `modules/${name}/${kebab}.communication.iml.json`;
const CREATE = COMMUNICATION('userCreate', 'user-create');
const LIST = COMMUNICATION('userList', 'user-list');
const WATCH = COMMUNICATION('permissionGranted', 'permission-granted');
const ENSURE = COMMUNICATION('userEnsure', 'user-ensure');
const PARAMS = 'modules/userCreate/user-create.mappable-params.iml.json';
const manifest = (files) => files.get('makecomapp.json');

const FAULTS = [
  ['a method that does not exist', (files) => { files.get(LIST).method = 'FETCH'; }],
  ['a misspelt directive', (files) => { files.get(LIST).iterat = '{{body}}'; }],
  ['a write without a body', (files) => { delete files.get(CREATE)[0].body; }],
  ['an expression that does not end', (files) => { files.get(LIST).response.output = '{{item'; }],
  ['an expression outside the subset', (files) => { files.get(LIST).response.output = '{{shuffle(item)}}'; }],
  ['an error type that does not exist', (files) => { files.get('general/base.iml.json').response.error[429].type = 'TooFast'; }],
  ['a missing error for too many requests', (files) => { delete files.get('general/base.iml.json').response.error[429]; }],
  ['an API key in the log', (files) => { files.get('general/base.iml.json').log.sanitize = ['request.headers.accept']; }],
  ['an API key that can be seen while typing', (files) => { files.get('connections/filescom/filescom.params.iml.json')[0].type = 'text'; }],
  ['a password in the log', (files) => { files.get(CREATE)[0].log.sanitize.shift(); files.get(CREATE)[0].log.sanitize = files.get(CREATE)[0].log.sanitize.filter((one) => !one.endsWith('.password')); }],
  ['a password that can be seen while typing', (files) => { files.get(PARAMS).find((one) => one.name === 'password').type = 'text'; }],
  ['a type of parameter that does not exist', (files) => { files.get(PARAMS)[0].type = 'string'; }],
  ['a choice without options', (files) => { delete files.get(PARAMS).find((one) => one.type === 'select').options; }],
  ['a list of choices that does not exist', (files) => { files.get(PARAMS).find((one) => String(one.options).startsWith('rpc')).options = 'rpc://listPeople'; }],
  ['a label in title case', (files) => { manifest(files).components.module.userCreate.label = 'Create A User'; }],
  ['a trigger that is not called Watch', (files) => { manifest(files).components.module.permissionGranted.label = 'New permissions'; }],
  ['a description without a full stop', (files) => { manifest(files).components.module.userCreate.description = 'Creates a user'; }],
  ['a module name that Make does not take', (files) => { const { module } = manifest(files).components; module['user-create'] = module.userCreate; delete module.userCreate; }],
  ['a module that stands in no group', (files) => { files.get('general/groups.json')[0].modules.pop(); }],
  ['groups out of order', (files) => { files.get('general/groups.json')[0].modules.reverse(); }],
  ['a file that is not there', (files) => { files.delete(LIST); }],
  ['a file that nobody names', (files) => { files.set('modules/x/x.communication.iml.json', structuredClone(files.get(LIST))); }],
  ['a trigger without a mark', (files) => { delete files.get(WATCH).response.trigger; }],
  ['a trigger in an order that loses records', (files) => { files.get(WATCH).response.trigger.order = 'asc'; }],
  ['a trigger without a beginning', (files) => { delete manifest(files).components.module.permissionGranted.codeFiles.epoch; }],
  ['a search without a limit', (files) => { delete files.get(LIST).response.limit; }],
  ['a search that reads one page only', (files) => { delete files.get(LIST).pagination; }],
  ['a value that no step sets', (files) => { files.get(ENSURE).at(-1).response.output.user = '{{temp.person}}'; }],
  ['a parameter that nobody asks for', (files) => { files.get(LIST).qs.search = '{{parameters.find}}'; }],
  ['a module that may end without output', (files) => { files.get(ENSURE).at(-1).condition = '{{temp.user}}'; }],
  ['an address that leaves the site', (files) => { files.get(LIST).url = 'https://example.com/users'; }],
  ['a custom function', (files) => { manifest(files).components.function.fix = { codeFiles: {} }; }],
];

for (const [what, seed] of FAULTS) {
  test(`${what} is found`, () => {
    const files = readApp();
    seed(files);
    assert.notDeepEqual(checkAll(files), []);
  });
}
