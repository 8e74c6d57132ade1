'use strict';

const { invalidInput, isKind } = require('../client/failure');
const { Users, missingUser } = require('./users');
const { Memberships } = require('./memberships');
const { Permissions } = require('./permissions');
const { Keys } = require('./keys');
const { Progress } = require('./progress');
const { refuseSiteAdmin } = require('./user-actions');
const { userDifference } = require('./user-difference');
const { selectUser } = require('./selector');
const { checkEventTime, isStale } = require('./event-time');

/** All that lets a user in: groups, permissions of the user's own, SSH keys and API keys. */
const accessOf = async (client, user) => ({
  memberships: await new Memberships(client).ofUser(user.id),
  permissions: await new Permissions(client).ofUser(user.id),
  publicKeys: await new Keys(client).publicKeysOf(user.id),
  apiKeys: await new Keys(client).apiKeysOf(user.id),
});

const receiptOf = (user, access, deleted) => ({
  user_id: user.id,
  username: user.username,
  was_disabled: Boolean(user.disabled),
  deleted,
  memberships: access.memberships,
  permissions: access.permissions,
  public_keys: access.publicKeys.map((key) => ({
    id: key.id,
    title: key.title,
    fingerprint_sha256: key.fingerprint_sha256,
  })),
  api_keys: access.apiKeys.map((key) => ({ id: key.id, name: key.name })),
});

/** Keys go first, because they open the door without a login. */
const takeAway = async (client, user, access, progress) => {
  const keys = new Keys(client);
  await keys.revokeApiKeys(access.apiKeys, progress);
  await keys.removePublicKeys(access.publicKeys, progress);
  for (const membership of access.memberships) {
    await new Memberships(client).remove(user.id, membership.group_id);
    progress.done(`left the group ${membership.group_name}`);
  }
  await new Permissions(client).remove(access.permissions, progress);
};

const remove = async (client, user, newOwnerId) => {
  try {
    await client.call('deleteUser', { id: user.id, ...(newOwnerId && { new_owner_id: newOwnerId }) });
  } catch (error) {
    if (!isKind(error, 'NOT_FOUND') || (await new Users(client).byId(user.id))) throw error;
  }
};

const withoutAccess = (user) => ({
  ...user,
  group_ids: '',
  admin_group_ids: [],
  api_keys_count: 0,
  public_keys_count: 0,
});

/** The account is switched off before anything else, so a run that breaks off leaves no access. */
const take = async (client, input, user, access, progress) => {
  const changes = userDifference({ disabled: true }, user, input.event_time);
  let now = user;
  if (Object.keys(changes).length > 0) {
    now = await client.call('updateUser', { id: user.id, ...changes });
    progress.done(`switched off ${user.username}`);
  }
  await takeAway(client, user, access, progress);
  if (input.delete) {
    await remove(client, user, input.new_owner_id);
    return { outcome: 'REMOVED', receipt: receiptOf(user, access, true) };
  }
  const removed = Object.values(access).some((list) => list.length > 0) || 'disabled' in changes;
  const unchanged = Object.keys(changes).length === 0 ? 'UNCHANGED' : 'UPDATED';
  return {
    outcome: removed ? 'REMOVED' : unchanged,
    user: withoutAccess(now),
    receipt: receiptOf(user, access, false),
  };
};

/**
 * Whether an error came because another departure has deleted the user in the middle of this one. A list of what
 * somebody has can refuse the id of who is not there as invalid.
 */
const isGone = async (client, user, error) =>
  (isKind(error, 'NOT_FOUND') || isKind(error, 'INVALID_INPUT')) && !(await new Users(client).byId(user.id));

/** Nobody to take anything from: well done when the user was to be deleted. */
const nobody = (input, selector) => {
  if (!input.delete) throw missingUser(selector);
  return { outcome: 'UNCHANGED' };
};

/** Takes all access of a person away. Everything is read first and becomes the receipt. */
const offboardUser = async (client, input) => {
  const selector = selectUser(input);
  checkEventTime(input.event_time);
  if (input.new_owner_id && !input.delete) throw invalidInput('new_owner_id', 'needs delete to be true');
  const user = await new Users(client).find(selector);
  if (!user) return nobody(input, selector);
  if (user.id === input.new_owner_id) {
    throw invalidInput('new_owner_id', 'must not be the user who leaves');
  }
  refuseSiteAdmin(user);
  if (isStale(user, input.event_time)) return { outcome: 'STALE', user };
  let access;
  try {
    access = await accessOf(client, user);
  } catch (error) {
    if (!(await isGone(client, user, error))) throw error;
    return nobody(input, selector);
  }
  const progress = new Progress();
  try {
    return await progress.guard(() => take(client, input, user, access, progress));
  } catch (error) {
    if (!input.delete || !(await isGone(client, user, error))) throw error;
    return { outcome: 'REMOVED', receipt: receiptOf(user, access, true) };
  }
};

module.exports = { offboardUser };
