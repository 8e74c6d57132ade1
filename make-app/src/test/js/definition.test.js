'use strict';

const { test } = require('node:test');
const assert = require('node:assert/strict');
const { readApp } = require('./support/app-files');
const { schemaFindings } = require('./checks/schema');
const { lintFindings } = require('./checks/lint');
const { expressions } = require('./interpreter/iml/template');
const { NAMES } = require('./interpreter/iml/functions');

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
const DELETE = COMMUNICATION('userDelete', 'user-delete');
const ADD_KEY = COMMUNICATION('publicKeyAdd', 'public-key-add');
const SAMPLE = 'modules/userGet/user-get.samples.iml.json';
const PARAMS = 'modules/userCreate/user-create.mappable-params.iml.json';
const manifest = (files) => files.get('makecomapp.json');

const FAULTS = [
  ['a method that does not exist', (files) => { files.get(LIST).method = 'FETCH'; }, /userList.*data\/method must be equal to one of the allowed values/],
  ['a misspelt directive', (files) => { files.get(LIST).iterat = '{{body}}'; }, /userList.*the directive iterat is outside the subset/],
  ['a write without a body', (files) => { delete files.get(CREATE)[0].body; }, /userCreate.*must have required property 'body'/],
  ['an expression that does not end', (files) => { files.get(LIST).response.output = '{{item'; }, /userList.*response\/output must match pattern/],
  ['an expression outside the subset', (files) => { files.get(LIST).response.output = '{{shuffle(item)}}'; }, /userList.*the function shuffle is outside the subset/],
  ['an error type that does not exist', (files) => { files.get('general/base.iml.json').response.error[429].type = 'TooFast'; }, /base.*error\/429\/type must be equal to one of the allowed values/],
  ['a missing error for too many requests', (files) => { delete files.get('general/base.iml.json').response.error[429]; }, /base.*error must have required property '429'/],
  ['an API key in the log', (files) => { files.get('general/base.iml.json').log.sanitize = ['request.headers.accept']; }, /base: the API key has to be kept out of the log/],
  ['an API key that can be seen while typing', (files) => { files.get('connections/filescom/filescom.params.iml.json')[0].type = 'text'; }, /connection: the API key has to be typed unseen/],
  ['a password in the log', (files) => { files.get(CREATE)[0].log.sanitize = files.get(CREATE)[0].log.sanitize.filter((one) => !one.endsWith('.password')); }, /userCreate: request.body.password has to be kept out of the log/],
  ['a password that can be seen while typing', (files) => { files.get(PARAMS).find((one) => one.name === 'password').type = 'text'; }, /userCreate: password has to be typed unseen/],
  ['a type of parameter that does not exist', (files) => { files.get(PARAMS)[0].type = 'string'; }, /userCreate.*data\/0\/type must be equal to one of the allowed values/],
  ['a choice without options', (files) => { delete files.get(PARAMS).find((one) => one.type === 'select').options; }, /userCreate.*must have required property 'options'/],
  ['a list of choices that does not exist', (files) => { files.get(PARAMS).find((one) => String(one.options).startsWith('rpc')).options = 'rpc://listPeople'; }, /userCreate.*there is no list of choices listPeople/],
  ['a label in title case', (files) => { manifest(files).components.module.userCreate.label = 'Create A User'; }, /userCreate: the label is not in sentence case/],
  ['a trigger that is not called Watch', (files) => { manifest(files).components.module.permissionGranted.label = 'New permissions'; }, /permissionGranted: the label of a trigger begins with Watch/],
  ['a description without a full stop', (files) => { manifest(files).components.module.userCreate.description = 'Creates a user'; }, /userCreate\/description must match pattern/],
  ['a module name that Make does not take', (files) => { const { module } = manifest(files).components; module['user-create'] = module.userCreate; delete module.userCreate; }, /components\/module property name must be valid/],
  ['a module that stands in no group', (files) => { files.get('general/groups.json')[0].modules.pop(); }, /userResendWelcomeEmail has to stand in one group/],
  ['groups out of order', (files) => { files.get('general/groups.json')[0].modules.reverse(); }, /Users is not in Make's order/],
  ['a file that is not there', (files) => { files.delete(LIST); }, /names modules\/userList\/user-list.communication.iml.json, which is not there/],
  ['a file that nobody names', (files) => { files.set('modules/x/x.communication.iml.json', structuredClone(files.get(LIST))); }, /x.communication.iml.json is not named in makecomapp.json/],
  ['a trigger without a mark', (files) => { delete files.get(WATCH).response.trigger; }, /permissionGranted: triggers, and only they, have a mark/],
  ['a trigger in an order that loses records', (files) => { files.get(WATCH).response.trigger.order = 'asc'; }, /permissionGranted.*trigger\/order must be equal to one of the allowed values/],
  ['a trigger without a beginning', (files) => { delete manifest(files).components.module.permissionGranted.codeFiles.epoch; }, /permissionGranted: a trigger says where it can start/],
  ['a search without a limit', (files) => { delete files.get(LIST).response.limit; }, /userList: searches and triggers ask for a limit and keep to it/],
  ['a search that reads one page only', (files) => { delete files.get(LIST).pagination; }, /userList: a search reads further pages/],
  ['a value that no step sets', (files) => { files.get(ENSURE).at(-1).response.output.user = '{{temp.person}}'; }, /userEnsure.*temp.person is read but never set/],
  ['a parameter that nobody asks for', (files) => { files.get(LIST).qs.search = '{{parameters.find}}'; }, /userList: the parameter find is used but not asked for/],
  ['a module that may end without output', (files) => { files.get(ENSURE).at(-1).condition = '{{temp.user}}'; }, /userEnsure.*the last request has a condition/],
  ['an address that leaves the site', (files) => { files.get(LIST).url = 'https://example.com/users'; }, /userList.*data\/url must match pattern/],
  ['a function with too many arguments', (files) => { files.get(LIST).response.output = "{{lower('a', 'b')}}"; }, /userList.*lower with 2 arguments is outside the subset/],
  ['an id in an address that is not checked', (files) => { files.get(DELETE).shift(); }, /userDelete.*id stands in an address and is not checked/],
  ['a private key in the log', (files) => { files.get(ADD_KEY)[2].log.sanitize.pop(); }, /publicKeyAdd: response.body.generated_private_key has to be kept out of the log/],
  ['an API key in the log of a request that hides a password', (files) => { files.get(CREATE)[0].log.sanitize.shift(); }, /userCreate: the API key has to be kept out of the log/],
  ['a sample with more than the interface names', (files) => { files.get(SAMPLE).password = 'x'; }, /userGet: the sample and the interface differ in password/],
  ['a sample with less than the interface names', (files) => { delete files.get(SAMPLE).username; }, /userGet: the sample and the interface differ in username/],
  ['a custom function', (files) => { manifest(files).components.function.fix = { codeFiles: {} }; }, /components\/function must NOT have more than 0 properties/],
];

for (const [what, seed, finding] of FAULTS) {
  test(`${what} is found`, () => {
    const files = readApp();
    seed(files);
    assert.match(checkAll(files).join('\n'), finding);
  });
}

test('the subset of IML has no function that the app does not use', () => {
  const used = new Set([...readApp().values()].flatMap(expressions).flatMap((source) => source.match(/\w+(?=\()/g) ?? []));
  assert.deepEqual(NAMES.filter((name) => !used.has(name)), []);
});
