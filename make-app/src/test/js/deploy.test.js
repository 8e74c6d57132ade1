'use strict';

const { test } = require('node:test');
const assert = require('node:assert/strict');
const { execFile } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { startRecorder } = require('./support/make-recorder');
const { readApp, APP } = require('./support/app-files');

const MAIN = join(__dirname, '../../../deploy/main.mjs');
const TOKEN = 'a-made-up-token';

function deploy(zone, { token = TOKEN, app = 'filescom-provisioning' } = {}) {
  const environment = { ...process.env, MAKE_API_TOKEN: token };
  return new Promise((done) => {
    execFile(process.execPath, [MAIN, '--zone', zone, ...(app ? ['--app', app] : [])], { env: environment },
      (error, out, err) => done({ status: error?.code ?? 0, output: out + err }));
  });
}

const modules = readApp().get('makecomapp.json').components.module;

test('every file of every module arrives unchanged, in the section Make knows it by', async () => {
  const recorder = await startRecorder();
  try {
    const { status, output } = await deploy(recorder.zone);
    assert.equal(status, 0, output);
    const sections = { communication: 'api', mappableParams: 'expect', interface: 'interface', samples: 'samples', epoch: 'epoch' };
    for (const [name, { codeFiles }] of Object.entries(modules)) {
      for (const [kind, path] of Object.entries(codeFiles)) {
        const sent = recorder.stored.sections.get(`filescom-provisioning/1/modules/${name}/${sections[kind]}`);
        assert.equal(sent?.body, readFileSync(join(APP, path), 'utf8'), `${name} ${kind}`);
        assert.match(sent.type, /^application\/jsonc/);
      }
    }
    assert.ok(recorder.stored.sections.has('filescom-provisioning/1/base'));
    assert.ok(recorder.stored.sections.has('filescom-provisioning/1/groups'));
    assert.ok(recorder.stored.sections.has('filescom-provisioning/1/readme'));
  } finally {
    await recorder.close();
  }
});

test('every module is made with its type and what it does, and updated with the same', async () => {
  const recorder = await startRecorder();
  try {
    await deploy(recorder.zone);
    const types = { trigger: 1, action: 4, search: 9, universal: 12 };
    const wanted = Object.entries(modules).map(([name, { label, description, moduleType, actionCrud }]) => ({
      name,
      typeId: types[moduleType],
      label,
      description,
      ...(actionCrud && { crud: actionCrud }),
      ...(moduleType === 'universal' && { subtype: 'Universal' }),
      moduleInitMode: 'blank',
    }));
    const sent = (method, place) =>
      recorder.requests.filter((one) => one.method === method && one.path.includes(place)).map((one) => JSON.parse(one.body));
    assert.deepEqual(sent('POST', '/modules'), wanted);
    assert.deepEqual(
      sent('PATCH', '/modules/').map(({ connection, ...told }) => told),
      wanted.map(({ name, typeId, subtype, moduleInitMode, ...told }) => told),
    );
  } finally {
    await recorder.close();
  }
});

test('modules use the connection by the name that Make gave it', async () => {
  const recorder = await startRecorder();
  try {
    await deploy(recorder.zone);
    const [connection] = recorder.stored.connections;
    const updates = recorder.requests.filter((one) => one.method === 'PATCH');
    assert.ok(updates.length >= Object.keys(modules).length);
    assert.ok(updates.every((one) => JSON.parse(one.body).connection === connection.name));
  } finally {
    await recorder.close();
  }
});

test('a second deployment makes nothing twice, and what is not ours is left alone', async () => {
  const recorder = await startRecorder();
  try {
    recorder.stored.modules.push({ name: 'somebodyElses' });
    await deploy(recorder.zone);
    const before = recorder.requests.length;
    const { output } = await deploy(recorder.zone);
    const posts = recorder.requests.slice(before).filter((one) => one.method !== 'GET' && one.method !== 'PUT' && one.method !== 'PATCH');
    assert.deepEqual(posts, []);
    assert.match(output, /somebodyElses is in Make but not in this app; it was left alone/);
  } finally {
    await recorder.close();
  }
});

test('the token is told to nobody but Make', async () => {
  const recorder = await startRecorder();
  try {
    const good = await deploy(recorder.zone);
    assert.doesNotMatch(good.output, new RegExp(TOKEN));
    const bad = await deploy(recorder.zone, { token: 'another-made-up-token' });
    assert.equal(bad.status, 1);
    assert.match(bad.output, /401/);
    assert.doesNotMatch(bad.output, /another-made-up-token/);
  } finally {
    await recorder.close();
  }
});

test('without a name or a token it tells how it is called', async () => {
  for (const options of [{ app: '' }, { token: '' }]) {
    const { status, output } = await deploy('127.0.0.1:1', options);
    assert.equal(status, 1);
    assert.match(output, /usage: MAKE_API_TOKEN/);
  }
});

test('the lock file records no addresses to download from', () => {
  const lock = readFileSync(join(__dirname, '../../../package-lock.json'), 'utf8');
  assert.doesNotMatch(lock, /"resolved"|\.tgz"/);
});
