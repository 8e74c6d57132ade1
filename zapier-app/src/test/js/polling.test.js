'use strict';

const { test, before, after } = require('node:test');
const assert = require('node:assert/strict');
const { sandbox, connect } = require('./support');
const { Session } = require('../../../harness/session');

// 5,000 users, random changes between the polls, polls that fail and polls whose answer is lost: each
// change is told once and none is lost, within what Zapier allows a poll.

const USERS = 5000;
const ROUNDS = 6;
const CHANGES_A_ROUND = 40;
const PAGES = 6;

/** What Zapier takes from a poll. */
const MOST_BYTES = 6 * 1024 * 1024;

/** All pages of users, and one read of each user that a page no longer shows. */
const MOST_REQUESTS = PAGES + CHANGES_A_ROUND;
const TRIGGERS = ['user.created', 'user.updated', 'user.deactivated', 'user.reactivated', 'user.deleted'];
const COMPANIES = ['North', 'South', 'East', 'West'];

/** Always the same numbers from 0 to 1. */
const numbers = (seed) => () => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed / 2147483648;
};

let zapier;
let session;
const random = numbers(20261124);
const pick = (list) => list[Math.floor(random() * list.length)];
const users = new Map();

before(async () => {
  // How fast this machine is decides nothing here: how much a poll asks and gives is counted. That a
  // poll stops when its time is over is told by the tests of the memory.
  process.env.FILES_REQUEST_TIMEOUT_MS = '120000';
  process.env.FILES_TOTAL_MS = '600000';
  zapier = await connect();
  await sandbox.reset();
  for (let from = 0; from < USERS; from += 1000) {
    await sandbox.seed({
      users: Array.from({ length: 1000 }, (_, i) => ({
        username: `user${String(from + i).padStart(5, '0')}`,
        email: `user${from + i}@example.com`,
        name: `Person ${from + i}`,
        company: COMPANIES[(from + i) % COMPANIES.length],
        disabled: (from + i) % 10 === 0,
      })),
    });
  }
  for (const user of (await sandbox.state()).users) users.set(user.id, user);
  session = new Session(zapier, sandbox.apiKey);
});
after(() => zapier.close());

const CHANGES = {
  create: async () => {
    const user = await sandbox.api('POST', '/users', {
      username: `new${users.size}-${Math.floor(random() * 1e9)}`,
      company: pick(COMPANIES),
    });
    users.set(user.id, user);
  },
  delete: async (user) => {
    await sandbox.api('DELETE', `/users/${user.id}`);
    users.delete(user.id);
  },
  rename: async (user) =>
    users.set(
      user.id,
      await sandbox.api('PATCH', `/users/${user.id}`, { username: `z${Math.floor(random() * 1e9)}` }),
    ),
  move: async (user) =>
    users.set(user.id, await sandbox.api('PATCH', `/users/${user.id}`, { company: pick(COMPANIES) })),
  toggle: async (user) =>
    users.set(user.id, await sandbox.api('PATCH', `/users/${user.id}`, { disabled: !user.disabled })),
};

const snapshot = () => new Map([...users].map(([id, user]) => [id, { ...user }]));

/** What every trigger has to tell about the difference of two moments, as sorted texts. */
const expected = (then, now) => {
  const events = Object.fromEntries(TRIGGERS.map((trigger) => [trigger, []]));
  for (const [id, user] of now) {
    const was = then.get(id);
    if (!was) {
      events['user.created'].push(`${id}`);
      continue;
    }
    const changed = ['company', 'disabled', 'username'].filter((field) => was[field] !== user[field]);
    if (changed.length > 0) events['user.updated'].push(`${id}:${changed}`);
    if (!was.disabled && user.disabled) events['user.deactivated'].push(`${id}`);
    if (was.disabled && !user.disabled) events['user.reactivated'].push(`${id}`);
  }
  for (const id of then.keys()) if (!now.has(id)) events['user.deleted'].push(`${id}`);
  return events;
};

const shown = ({ user, changed_fields: fields }) => `${user.id}${fields ? `:${[...fields].sort()}` : ''}`;

const change = async (count) => {
  const ids = [...users.keys()].filter((id) => users.get(id).username !== 'admin');
  for (let i = 0; i < count; i++) {
    const kind = pick(Object.keys(CHANGES));
    const user = users.get(pick(ids));
    if (user || kind === 'create') await CHANGES[kind](user);
  }
};

/** Counts what each poll of a Zap asks and gives. */
const watched = (zap, most) => {
  const ask = zap.ask.bind(zap);
  zap.ask = async (meta) => {
    const { requests: before } = await sandbox.counts();
    const records = await ask(meta);
    const { requests: after } = await sandbox.counts();
    most.requests = Math.max(most.requests, after - before);
    most.records = Math.max(most.records, records.length);
    most.bytes = Math.max(most.bytes, JSON.stringify(records).length);
    return records;
  };
  return zap;
};

/** A poll whose answer never arrives: the Zap does not learn what was in it. */
const loseAnswer = (zap) => zap.ask({});

/** A poll that fails half way. */
const failOnce = async (zap) => {
  await sandbox.faults({ kind: 'error_before', status: 501, operation: 'listUsers', probability: 0.3 });
  for (let i = 0; i < 3; i++) {
    try {
      (await zap.pollOnce()).forEach((record) => zap.kept.push(record));
    } catch (error) {
      assert.ok(error.failure, error.stack);
    }
  }
  await sandbox.noFaults();
};

test('each change of 5,000 users is told once and none is lost', { timeout: 540_000 }, async (t) => {
  const zaps = new Map();
  const most = { requests: 0, records: 0, bytes: 0 };
  for (const trigger of TRIGGERS) {
    const zap = watched(await session.follow(trigger, {}), most);
    zap.kept = [];
    zaps.set(trigger, zap);
    assert.deepEqual(await zap.poll(), [], `${trigger}: what is there already is no news`);
  }
  let told = 0;
  let then = snapshot();
  for (let round = 0; round < ROUNDS; round++) {
    await change(CHANGES_A_ROUND);
    if (round === 2) for (let i = 0; i < 230; i++) await CHANGES.create();
    const wanted = expected(then, users);
    then = snapshot();
    for (const [trigger, zap] of zaps) {
      if (round === 1 || round === 2) await loseAnswer(zap);
      if (round === 3) await failOnce(zap);
      if (round === 4) await sandbox.faults({ kind: 'expired_cursor', operation: 'listUsers', times: 1 });
      const events = [...zap.kept.splice(0), ...(await zap.poll())];
      assert.deepEqual(events.map(shown).sort(), wanted[trigger].sort(), `${trigger}, round ${round}`);
      assert.equal(new Set(events.map((event) => event.event_id)).size, events.length);
      told += events.length;
      await sandbox.noFaults();
    }
  }
  assert.ok(most.requests <= MOST_REQUESTS, `a poll took ${most.requests} requests`);
  assert.ok(most.records <= 100, `a poll gave ${most.records} records`);
  assert.ok(most.bytes <= MOST_BYTES, `a poll gave ${most.bytes} bytes`);
  const kept = Object.values(session.tester.zcacheTestObj).map((value) => value.length);
  t.diagnostic(
    `${told} events of ${users.size} users; at most ${most.requests} requests, ${most.records} records and` +
      ` ${Math.round(most.bytes / 1024)} kB in a poll;` +
      ` ${Math.round(kept.reduce((sum, length) => sum + length) / 1024)} kB in the cache for ${TRIGGERS.length} Zaps,` +
      ` largest value ${Math.round(Math.max(...kept) / 1024)} kB`,
  );
});
