'use strict';

const { invalidInput } = require('../client/failure');
const { Users } = require('./users');
const { Groups, WantedGroups, missingGroup } = require('./groups');
const { Memberships } = require('./memberships');
const { UserGroups } = require('./user-groups');
const { Progress } = require('./progress');
const { selectUser, selectGroup } = require('./selector');
const { writeIds } = require('./id-text');

/** Ids are taken on trust. */
const userIdOf = async (client, selector) =>
  selector.field === 'user_id' ? selector.value : (await new Users(client).require(selector)).id;

const findGroupId = async (client, { field, value }) => {
  if (field === 'group_id') return value;
  const group = await new Groups(client).byName(value);
  return group && group.id;
};

/** The ids of a user and a group that are chosen by id or by name. */
const partiesOf = async (client, input) => {
  const [user, group] = [selectUser(input), selectGroup(input)];
  const userId = await userIdOf(client, user);
  const groupId = await findGroupId(client, group);
  if (groupId === undefined) throw missingGroup(group.value);
  return { userId, groupId };
};

const add = async (client, userId, groupId, admin) => {
  const memberships = new Memberships(client);
  const now = await memberships.find(userId, groupId);
  if (now && (admin === undefined || admin === Boolean(now.admin))) {
    return { outcome: 'UNCHANGED', membership: now };
  }
  return {
    outcome: now ? 'UPDATED' : 'CREATED',
    membership: await memberships.add(userId, groupId, admin),
  };
};

/** Makes a user a member or an administrator of a group. */
const addMembership = async (client, input) => {
  const [user, group] = [selectUser(input), selectGroup(input)];
  const userId = await userIdOf(client, user);
  const groupId = await findGroupId(client, group);
  if (groupId !== undefined) return add(client, userId, groupId, input.admin);
  if (!input.create_missing_groups) throw missingGroup(group.value);
  const created = await new Groups(client).create({ name: group.value });
  const progress = new Progress();
  progress.done(`created the group ${group.value}`);
  return progress.guard(() => add(client, userId, created.id, input.admin));
};

/** Takes a user out of a group. */
const removeMembership = async (client, input) => {
  const { userId, groupId } = await partiesOf(client, input);
  const memberships = new Memberships(client);
  const now = await memberships.find(userId, groupId);
  if (!now) return { outcome: 'UNCHANGED' };
  await memberships.remove(userId, groupId);
  return { outcome: 'REMOVED', membership: now };
};

/** Says whether a user is a member of a group and whether the user administers it. */
const checkMembership = async (client, input) => {
  const { userId, groupId } = await partiesOf(client, input);
  const now = await new Memberships(client).find(userId, groupId);
  return { member: Boolean(now), admin: Boolean(now && now.admin), ...(now && { membership: now }) };
};

/** Makes the listed groups the only groups: one write, except where that could cost a role. */
const setUserGroups = async (client, input) => {
  const selector = selectUser(input);
  if (!input.group_ids && !input.groups) {
    throw invalidInput('group_ids', 'must be given; an empty list takes the user out of all groups');
  }
  const user = await new Users(client).require(selector);
  const wanted = await WantedGroups.read(new Groups(client), input);
  const progress = new Progress();
  return progress.guard(async () => {
    const sync = new UserGroups(user, await wanted.ids(progress), true);
    if (sync.differ && sync.wholeListIsRisky) {
      await sync.apply(user, new Memberships(client), progress);
    } else if (sync.differ) {
      await client.call('updateUser', { id: user.id, group_ids: writeIds(sync.wanted) });
    }
    return {
      outcome: sync.differ ? 'UPDATED' : 'UNCHANGED',
      user_id: user.id,
      group_ids: sync.wanted,
      added_group_ids: sync.added,
      removed_group_ids: sync.removed,
    };
  });
};

module.exports = { addMembership, removeMembership, checkMembership, setUserGroups };
