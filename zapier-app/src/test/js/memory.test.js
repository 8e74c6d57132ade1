'use strict';

const { test, before, after, beforeEach } = require('node:test');
const assert = require('node:assert/strict');
const { sandbox, connect } = require('./support');
const { Session } = require('../../../harness/session');

let zapier;
let session;
before(async () => (zapier = await connect()));
after(() => zapier.close());
beforeEach(async () => {
  await sandbox.reset();
  session = new Session(zapier, sandbox.apiKey);
});

const cache = () => session.tester.zcacheTestObj;
const addUser = (username) => sandbox.seed({ users: [{ username }] });

/** Polls that stop after the first page, or the first single record, as if there were no more time. */
const withoutTime = async (variable, action) => {
  process.env[variable] = '999999999';
  try {
    await action();
  } finally {
    delete process.env[variable];
  }
};

test('what is there when a Zap is switched on is no news', async () => {
  await addUser('ann');
  const zap = await session.follow('user.created', {});
  assert.deepEqual(await zap.poll(), []);
});

test('even when answers are lost, a poll never gives more new records than Zapier lets through', async () => {
  const zap = await session.follow('user.created', {});
  await sandbox.seed({ users: Array.from({ length: 150 }, (_, i) => ({ username: `user${i}` })) });
  await zap.ask({});
  await zap.ask({});
  assert.equal((await zap.poll()).length, 150);
});

test('an event is given again in the next polls, in case Zapier has not received it', async () => {
  const zap = await session.follow('user.created', {});
  await addUser('ann');
  const ids = [];
  for (let i = 0; i < 5; i++) ids.push((await zap.ask({})).map((record) => record.id));
  assert.equal(new Set(ids.flat()).size, 1);
  assert.deepEqual(
    ids.map((list) => list.length),
    [1, 1, 1, 0, 0],
  );
});

test('newest events come first', async () => {
  const zap = await session.follow('user.created', {});
  await addUser('ann');
  await zap.ask({});
  await addUser('bob');
  assert.deepEqual(
    (await zap.ask({})).map((record) => record.user.username),
    ['bob', 'ann'],
  );
});

test('more than Zapier lets through at once waits for the next polls', async () => {
  const zap = await session.follow('user.created', {});
  await sandbox.seed({ users: Array.from({ length: 250 }, (_, i) => ({ username: `user${i}` })) });
  const counts = [];
  for (let i = 0; i < 8; i++) counts.push((await zap.pollOnce()).length);
  assert.deepEqual(counts, [100, 0, 0, 100, 0, 0, 50, 0]);
});

test('a memory that Zapier has lost is told once, and the trigger goes on', async () => {
  const zap = await session.follow('user.created', {});
  for (const key of Object.keys(cache())) delete cache()[key];
  await assert.rejects(zap.poll(), (error) => /may be missing/.test(error.message));
  await addUser('ann');
  assert.equal((await zap.poll()).length, 1);
});

test('a memory of which a piece is missing counts as lost', async () => {
  const zap = await session.follow('user.updated', {});
  const piece = Object.keys(cache()).find((key) => key.includes('/'));
  delete cache()[piece];
  await assert.rejects(zap.poll(), (error) => /may be missing/.test(error.message));
});

test('two Zaps with the same trigger remember apart', async () => {
  const early = await session.follow('user.created', {});
  await addUser('ann');
  const late = await session.follow('user.created', {});
  assert.equal((await early.poll()).length, 1);
  assert.equal((await late.poll()).length, 0);
});

test('switched off and on again, a Zap begins anew', async () => {
  const zap = await session.follow('user.created', {});
  await addUser('ann');
  await zap.ask({ isPopulatingDedupe: true });
  assert.deepEqual(await zap.poll(), []);
});

test('a change back and forth is two events', async () => {
  await sandbox.seed({ users: [{ username: 'ann', company: 'North' }] });
  const [ann] = (await sandbox.api('GET', '/users')).filter((user) => user.username === 'ann');
  const zap = await session.follow('user.updated', {});
  const ids = [];
  for (const company of ['South', 'North', 'South']) {
    await sandbox.api('PATCH', `/users/${ann.id}`, { company });
    const events = await zap.poll();
    assert.deepEqual(
      events.map((event) => [event.changed_fields, event.user.company]),
      [[['company'], company]],
    );
    ids.push(events[0].event_id);
  }
  assert.equal(new Set(ids).size, 3);
});

test('pieces of former memories are cleared away', async () => {
  const zap = await session.follow('user.updated', {});
  for (let i = 0; i < 5; i++) {
    await addUser(`user${i}`);
    await zap.poll();
  }
  assert.equal(Object.keys(cache()).filter((key) => key.includes('/')).length, 1);
});

test('a list that is too long for one poll is read in several, and nothing is lost or told twice', async () => {
  const names = Array.from({ length: 3500 }, (_, i) => `user${String(i).padStart(4, '0')}`);
  await sandbox.seed({ users: names.map((username) => ({ username })) });
  await withoutTime('FILES_PAGE_RESERVE_MS', async () => {
    const created = await session.follow('user.created', {});
    const deleted = await session.follow('user.deleted', {});
    const pollMany = async (zap) => {
      const events = [];
      for (let i = 0; i < 10; i++) events.push(...(await zap.pollOnce()));
      return events.map((event) => event.user.username).sort();
    };
    assert.deepEqual(await pollMany(created), [], 'the baseline goes on in silence');
    await pollMany(deleted);
    const [first] = await sandbox.api('GET', '/users?per_page=1&filter[username]=user0007');
    await sandbox.api('DELETE', `/users/${first.id}`);
    await sandbox.seed({ users: [{ username: 'aaa' }, { username: 'zzz' }] });
    assert.deepEqual(await pollMany(created), ['aaa', 'zzz']);
    assert.deepEqual(await pollMany(deleted), ['user0007']);
    await sandbox.seed({ users: [{ username: 'mmm' }] });
    await created.pollOnce();
    await sandbox.faults({ kind: 'expired_cursor', operation: 'listUsers', times: 1 });
    assert.deepEqual(await pollMany(created), ['mmm']);
  });
});

test('more deletions than one poll can confirm are told by several, each once', async () => {
  const names = Array.from({ length: 12 }, (_, i) => `user${String(i).padStart(2, '0')}`);
  await sandbox.seed({ users: names.map((username) => ({ username })) });
  const zap = await session.follow('user.deleted', {});
  for (const user of await sandbox.api('GET', '/users')) {
    if (user.username !== 'admin') await sandbox.api('DELETE', `/users/${user.id}`);
  }
  await withoutTime('FILES_RECORD_RESERVE_MS', async () => {
    const told = [];
    for (let poll = 0; poll < names.length + 2; poll++) told.push(...(await zap.pollOnce()));
    assert.deepEqual(told.map((event) => event.user.username).sort(), names);
  });
});

test('more groups that differ than one poll can read are told by several, each once', async () => {
  const names = ['North', 'South', 'East', 'West'];
  await sandbox.seed({
    groups: names.map((name) => ({ name })),
    users: [{ username: 'ann', groups: names }, { username: 'bob' }],
  });
  const [ann] = await sandbox.api('GET', '/users?filter[username]=ann');
  const [bob] = await sandbox.api('GET', '/users?filter[username]=bob');
  const left = await session.follow('membership.removed', {});
  const joined = await session.follow('membership.added', {});
  await withoutTime('FILES_RECORD_RESERVE_MS', async () => {
    const [gone, ...others] = await sandbox.api('GET', '/groups');
    await sandbox.api('DELETE', `/groups/${gone.id}`);
    for (const group of others) await sandbox.api('PATCH', `/groups/${group.id}`, { user_ids: `${bob.id}` });
    const pollMany = async (zap) => {
      const events = [];
      for (let poll = 0; poll < 6; poll++) events.push(...(await zap.pollOnce()));
      return events.map(({ membership }) => `${membership.group_name} ${membership.username}`).sort();
    };
    const shown = (groups, { username }) => groups.map(({ name }) => `${name} ${username}`).sort();
    assert.deepEqual(await pollMany(left), shown([gone, ...others], ann));
    assert.deepEqual(await pollMany(joined), shown(others, bob));
  });
});

test('more events than one poll can read are told by several, also those of one second', async () => {
  await sandbox.seed({ users: [{ username: 'ann' }] });
  const [ann] = await sandbox.api('GET', '/users?filter[username]=ann');
  const zap = await session.follow('security.event_recorded', {});
  const bodies = Array.from({ length: 2100 }, (_, i) => `event ${String(i).padStart(4, '0')}`);
  await sandbox.seed({
    user_security_events: bodies.map((body) => ({ event_type: 'lockout', user_id: ann.id, body })),
  });
  await withoutTime('FILES_PAGE_RESERVE_MS', async () => {
    const before = await sandbox.counts();
    assert.equal((await zap.pollOnce()).length, 100);
    assert.equal((await sandbox.counts()).requests - before.requests, 1, 'the first poll reads one page');
    const told = (await zap.poll()).map((event) => event.security_event.body);
    assert.equal(told.length, 2000);
    assert.equal(new Set(told).size, 2000);
  });
});

test('a field that is not watched is refused', async () => {
  await assert.rejects(
    session.follow('user.updated', { watched_fields: ['last_login_at'] }),
    (error) => error.kind === 'INVALID_INPUT' && error.details.field === 'watched_fields',
  );
});

test('neither memory nor events hold secrets', async () => {
  const zap = await session.follow('user.updated', {});
  await sandbox.api('POST', '/users', { username: 'ann', password: 'correct-horse-battery-1' });
  assert.deepEqual(await zap.poll(), []);
  const { Memory } = require('../../../app/lib/changes/memory');
  const [head] = Object.keys(cache()).filter((key) => !key.includes('/'));
  const memory = Object.assign(new Memory({ cache: { get: async (key) => JSON.parse(cache()[key]) } }, ''), {
    key: head,
  });
  const state = JSON.stringify(await memory.load());
  assert.match(state, /"username"/);
  assert.doesNotMatch(state, /correct-horse|password":/);
});
