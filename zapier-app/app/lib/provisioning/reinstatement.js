'use strict';

const { Failure, isKind } = require('../client/failure');
const { plainFingerprint } = require('../values/fingerprints');
const { Users } = require('./users');
const { Memberships } = require('./memberships');
const { Permissions } = require('./permissions');
const { WantedPermission } = require('./wanted-permission');
const { Keys, fingerprint } = require('./keys');
const { Progress } = require('./progress');
const { unless } = require('./tolerance');
const { readIds, writeIds, ascending } = require('./id-text');

const covers = (there, want) => there.group_id === want.group_id && (Boolean(there.admin) || !want.admin);

const wantedPermissions = (receipt, user) =>
  receipt.permissions.map(
    (entry, index) =>
      new WantedPermission(
        `receipt.permissions[${index}].`,
        { field: 'user_id', value: user.id },
        entry.path,
        entry.permission,
        Boolean(entry.recursive),
      ),
  );

/** What the receipt lists and the user does not have. */
const read = async (client, receipt, user) => {
  const permissions = wantedPermissions(receipt, user);
  const now = receipt.memberships.length > 0 ? await new Memberships(client).ofUser(user.id) : [];
  const entries = permissions.length > 0 ? await new Permissions(client).ofUser(user.id) : [];
  const keys = new Keys(client);
  const prints = receipt.public_keys.length > 0 ? (await keys.publicKeysOf(user.id)).map(fingerprint) : [];
  const apiKeys = receipt.api_keys.length > 0 ? (await keys.apiKeysOf(user.id)).map((key) => key.id) : [];
  return {
    memberships: receipt.memberships.filter((want) => !now.some((there) => covers(there, want))),
    permissions,
    entries,
    lostPublicKeys: receipt.public_keys.filter(
      (key) => !prints.includes(plainFingerprint(key.fingerprint_sha256)),
    ),
    lostApiKeys: receipt.api_keys.filter((key) => !apiKeys.includes(key.id)),
  };
};

const isGone = (client, groupId) =>
  unless(
    'NOT_FOUND',
    async () => !(await client.call('getGroup', { id: groupId })),
    () => true,
  );

/** False when the group is no longer there. */
const rejoined = async (client, user, membership) => {
  try {
    await new Memberships(client).add(user.id, membership.group_id, membership.admin);
    return true;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (isKind(error, 'NOT_FOUND') || (await isGone(client, membership.group_id))) return false;
    throw error;
  }
};

const switchedOn = async (client, receipt, user, progress) => {
  if (receipt.was_disabled || !user.disabled) return user;
  const on = await client.call('updateUser', { id: user.id, disabled: false });
  progress.done(`switched on ${user.username}`);
  return on;
};

const giveBack = async (client, receipt, user, plan, progress) => {
  const added = [];
  const lost = [];
  for (const membership of plan.memberships) {
    if (await rejoined(client, user, membership)) {
      added.push(membership.group_id);
      progress.done(`joined the group ${membership.group_name || `with the id ${membership.group_id}`}`);
    } else {
      lost.push(membership);
    }
  }
  const granted = await new Permissions(client).addMissing(plan.permissions, plan.entries, progress);
  const now = await switchedOn(client, receipt, user, progress);
  return {
    outcome: progress.changedAnything ? 'UPDATED' : 'UNCHANGED',
    user: { ...now, group_ids: writeIds(ascending([...readIds(now.group_ids), ...added])) },
    added_group_ids: ascending(added),
    granted_permissions: granted,
    lost_memberships: lost,
    lost_public_keys: plan.lostPublicKeys,
    lost_api_keys: plan.lostApiKeys,
  };
};

/**
 * Gives back what an offboarding took: groups with their roles, permissions, then the account. Keys
 * cannot be given back, because nobody has their secrets; they are listed.
 */
const reinstateUser = async (client, { receipt }) => {
  const user = await new Users(client).byId(receipt.user_id);
  if (!user) {
    throw new Failure('NOT_FOUND', `${receipt.username} is no longer there. Restore the deleted user first.`);
  }
  const plan = await read(client, receipt, user);
  const progress = new Progress();
  return progress.guard(() => giveBack(client, receipt, user, plan, progress));
};

module.exports = { reinstateUser };
