'use strict';

const { invalidInput } = require('../client/failure');
const { tidy } = require('../values/paths');
const { UserCreation, matchField } = require('./user-creation');
const { userDifference } = require('./user-difference');
const { Groups, WantedGroups } = require('./groups');
const { UserGroups } = require('./user-groups');
const { Memberships } = require('./memberships');
const { Permissions } = require('./permissions');
const { WantedPermission } = require('./wanted-permission');
const { Keys, readKeys } = require('./keys');
const { Folders } = require('./folders');
const { Progress } = require('./progress');
const { checkEventTime, isStale } = require('./event-time');
const { writeIds } = require('./id-text');

const wantedPermissions = (input, userId) =>
  (input.permissions || []).map(
    (entry, index) =>
      new WantedPermission(
        `permissions[${index}].`,
        { field: 'user_id', value: userId },
        entry.path,
        entry.permission,
        entry.recursive,
      ),
  );

/** What can be refused is refused before any call. */
const check = (input) => {
  matchField(input);
  checkEventTime(input.event_time);
  if (input.exact_groups && !input.group_ids && !input.groups) {
    throw invalidInput('exact_groups', 'needs group_ids or groups; an empty list leaves no group');
  }
  if (input.exact_permissions && !input.permissions) {
    throw invalidInput('exact_permissions', 'needs permissions; an empty list leaves none');
  }
  wantedPermissions(input, 0);
  (input.folders || []).forEach((path, index) => {
    if (tidy(path) === '') throw invalidInput(`folders[${index}]`, 'must name a folder below the root');
  });
};

const report = (outcome, user, done = {}) => ({
  outcome,
  changed_fields: [],
  user,
  added_group_ids: [],
  removed_group_ids: [],
  created_folders: [],
  granted_permissions: [],
  revoked_permissions: [],
  added_public_keys: [],
  ...done,
});

/** What a person who has just been created still needs; there is nothing to read. */
const equip = async (client, input, keys, user, groupIds, progress) =>
  report('CREATED', user, {
    added_group_ids: groupIds,
    created_folders: await new Folders(client).create(input.folders || [], progress),
    granted_permissions: await new Permissions(client).addMissing(
      wantedPermissions(input, user.id),
      [],
      progress,
    ),
    added_public_keys: await new Keys(client).sync(user.id, keys, [], progress),
  });

/** Groups are compared apart; whoever is onboarded is switched on unless told otherwise. */
const differenceOf = (input, user) => {
  const wanted = { disabled: false, ...input };
  delete wanted.group_ids;
  return userDifference(wanted, user, input.event_time);
};

const updated = async (client, input, user, groups, changes, progress) => {
  const wholeList = Boolean(input.exact_groups) && groups.differ && !groups.wholeListIsRisky;
  const sent = wholeList ? { ...changes, group_ids: writeIds(groups.wanted) } : changes;
  let now = user;
  if (Object.keys(sent).length > 0) {
    now = await client.call('updateUser', { id: user.id, ...sent });
    progress.done(`updated the user ${user.username}`);
  }
  if (!wholeList) await groups.apply(user, new Memberships(client), progress);
  return { ...now, group_ids: writeIds(groups.wanted) };
};

/**
 * Entries to take away: with exact permissions all that are not wanted, otherwise only those that
 * are wanted with another reach.
 */
const surplusOf = (input, wanted, entries) =>
  entries
    .filter((entry) => !wanted.some((want) => want.isSatisfiedBy(entry)))
    .filter((entry) => input.exact_permissions || wanted.some((want) => want.matches(entry)));

/** Somebody who has an account: reads everything, then sends what differs. */
const align = async (client, input, keys, user, wantedGroups, progress) => {
  const folders = new Folders(client);
  const permissions = new Permissions(client);
  const missing = await folders.missing(input.folders || []);
  const entries = input.permissions ? await permissions.ofUser(user.id) : [];
  const known = keys.size > 0 ? await new Keys(client).publicKeysOf(user.id) : [];
  const groups = new UserGroups(user, await wantedGroups.ids(progress), Boolean(input.exact_groups));
  const changes = differenceOf(input, user);
  const now = await updated(client, input, user, groups, changes, progress);
  const wanted = wantedPermissions(input, user.id);
  const createdFolders = await folders.create(missing, progress);
  const granted = await permissions.addMissing(wanted, entries, progress);
  const surplus = surplusOf(input, wanted, entries);
  await permissions.remove(surplus, progress);
  const added = await new Keys(client).sync(user.id, keys, known, progress);
  return report(progress.changedAnything ? 'UPDATED' : 'UNCHANGED', now, {
    changed_fields: Object.keys(changes),
    added_group_ids: groups.added,
    removed_group_ids: groups.removed,
    created_folders: createdFolders,
    granted_permissions: granted,
    revoked_permissions: surplus,
    added_public_keys: added,
  });
};

/**
 * Makes a person's access as it should be: account, groups, folders, permissions, keys. A new person
 * is created with the groups in the same request; of a person who exists everything is read before
 * anything is written.
 */
const onboardUser = async (client, input) => {
  const creation = new UserCreation(client);
  check(input);
  const keys = readKeys(input.public_keys);
  const existing = await creation.existing(input);
  if (existing && isStale(existing, input.event_time)) return report('STALE', existing);
  const groups = await WantedGroups.read(new Groups(client), input);
  const progress = new Progress();
  return progress.guard(async () => {
    if (existing) return align(client, input, keys, existing, groups, progress);
    const groupIds = await groups.ids(progress);
    const created = await creation.create(input, writeIds(groupIds), input.event_time);
    if (created) {
      progress.done(`created the user ${created.username}`);
      return equip(client, input, keys, created, groupIds, progress);
    }
    const meanwhile = await creation.existing(input);
    if (isStale(meanwhile, input.event_time)) return report('STALE', meanwhile);
    return align(client, input, keys, meanwhile, groups, progress);
  });
};

module.exports = { onboardUser };
