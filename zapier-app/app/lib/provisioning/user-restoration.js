'use strict';

const { Failure, invalidInput } = require('../client/failure');
const { Users } = require('./users');

const UNDER_WAY = new Set(['pending', 'queued', 'in_progress', 'running']);

const current = async (client, started) => {
  const restores = await client.list('listRestores', { filter: { restoration_type: 'users' } });
  return restores.find((restore) => restore.id === started.id) || started;
};

/** Looks again after 1, 2, 4 ... seconds, as long as Zapier gives time. */
const finished = async (client, started) => {
  let restore = started;
  for (let wait = 0; UNDER_WAY.has(restore.status); wait = wait === 0 ? 1000 : wait * 2) {
    if (wait >= client.timeLeft()) {
      throw new Failure(
        'TIMEOUT',
        'The restore has not ended in the time Zapier gives a step; it goes on. Run this again later.',
      );
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
    restore = await current(client, started);
  }
  return restore;
};

/** Brings a deleted user back. The restore runs in the background, so its end is waited for. */
const restoreDeletedUser = async (client, input) => {
  const users = new Users(client);
  if (!input.username) throw invalidInput('username', 'must be given');
  const there = await users.byUsername(input.username);
  if (there) return { outcome: 'UNCHANGED', user: there };
  const restore = await finished(
    client,
    await client.call('createRestore', {
      restoration_type: 'users',
      prefix: input.username,
      earliest_date: input.earliest_date,
      restore_deleted_permissions: input.restore_deleted_permissions !== false,
    }),
  );
  const user = await users.byUsername(input.username);
  if (!user) {
    throw new Failure(
      'NOT_FOUND',
      `No user called ${input.username} came back. Check the spelling and earliest_date: users can be` +
        ' restored for 365 days after they were deleted.',
    );
  }
  return { outcome: 'CREATED', user, restore };
};

module.exports = { restoreDeletedUser };
