'use strict';

const { test } = require('node:test');
const assert = require('node:assert/strict');
const { Failure } = require('../../../app/lib/client/failure');
const { Client } = require('../../../app/lib/client/client');
const { inTurn } = require('../../../app/lib/changes/in-turn');
const { MembershipDetector } = require('../../../app/lib/changes/membership-detector');
const { RecordDetector } = require('../../../app/lib/changes/record-detector');
const { appeared } = require('../../../app/lib/changes/record-rules');
const { TimeDetector, seconds } = require('../../../app/lib/changes/time-detector');

// What a site shows that changes while it is read, which no real site does at the right moment.

test('a member whom only the reading of a group misses has not left it', async () => {
  const members = (...ids) => ids.map((id) => ({ group_id: 1, user_id: id, admin: false }));
  const read = { listGroups: [{ id: 1, name: 'Sales', user_ids: '1,2,3' }], listGroupUsers: members(1, 3) };
  const client = { list: async (operation) => read[operation] || [], isAlmostOver: () => false };
  const before = { 1: { name: 'Sales', members: { 1: false, 2: false } } };
  const compare = (event) => new MembershipDetector(client, {}, event).compare(before);
  assert.deepEqual((await compare('removed')).events, []);
  const { data, events } = await compare('added');
  assert.deepEqual(events.map(({ record }) => record.user_id), [3]);
  assert.deepEqual(data[1].members, { 1: false, 2: false, 3: false });
});

test('a record that gets another time between two pages hides no other one', async () => {
  const moment = (second) => seconds(Date.UTC(2026, 2, 1, 8, 0, second));
  const users = Array.from({ length: 1500 }, (_, id) => ({ id, last_login_at: moment(id) }));
  const client = {
    isLate: () => false,
    page: async (operation, { filter_gteq: from, per_page: size, cursor = 0 }) => {
      const found = users.filter((user) => user.last_login_at >= from.last_login_at);
      found.sort((one, other) => (one.last_login_at < other.last_login_at ? -1 : 1));
      const items = found.slice(cursor, cursor + size).map((user) => ({ ...user }));
      // Whoever came first logs in once more, so all others move one place forward.
      if (cursor === 0 && items.length === size) users[0].last_login_at = moment(1501);
      return { items, cursor: cursor + size < found.length ? cursor + size : undefined };
    },
  };
  const subject = { operation: 'listUsers', query: {}, field: 'last_login_at' };
  const detector = new TimeDetector(client, {}, subject);
  const { events } = await detector.compare({ mark: Date.parse('2026-03-01T07:00:00Z'), seen: [] });
  assert.equal(new Set(events.map(({ record }) => record.id)).size, 1500);
});

test('what fails first fails the poll; what fails later lets the rest wait', async () => {
  const client = { isAlmostOver: () => false };
  const tryAll = async (bad) => {
    const [read, waiting] = [[], []];
    const one = async (item) => {
      if (item === bad) throw new Failure('SERVER_ERROR', 'The server failed.');
      read.push(item);
    };
    await inTurn(client, [1, 2, 3, 4], one, (item) => waiting.push(item));
    return [read, waiting];
  };
  assert.deepEqual(await tryAll(undefined), [[1, 2, 3, 4], []]);
  assert.deepEqual(await tryAll(3), [
    [1, 2],
    [3, 4],
  ]);
  await assert.rejects(tryAll(1), { kind: 'SERVER_ERROR' });
});

test('a list whose positions never hold ends with an error instead of beginning over and over', async () => {
  let asked = 0;
  const page = async (operation, { cursor }) => {
    asked += 1;
    if (cursor) throw new Failure('INVALID_INPUT', 'Invalid cursor.', { type: 'bad-request/invalid-cursor' });
    return { items: [{ id: 1 }], cursor: 'next' };
  };
  const client = Object.assign(Object.create(Client.prototype), { page, isLate: () => false });
  const detector = new RecordDetector(client, {}, { operation: 'listUsers', query: {} }, appeared());
  await assert.rejects(detector.baseline(), { message: 'Invalid cursor.' });
  await assert.rejects(client.list('listUsers'), { message: 'Invalid cursor.' });
  assert.equal(asked, 8);
});
