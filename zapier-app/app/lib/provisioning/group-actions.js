'use strict';

const contract = require('../contract');
const { invalidInput } = require('../client/failure');
const { sameValue } = require('../values/same-value');
const { Groups, missingGroup } = require('./groups');
const { Memberships } = require('./memberships');
const { Users } = require('./users');
const { unless } = require('./tolerance');
const { selectGroup } = require('./selector');
const { readIds, writeIds, ascending, without } = require('./id-text');

const change = (outcome, fields, group) => ({ outcome, changed_fields: fields, group });

const update = async (client, input, group) => {
  const fields = contract
    .fieldsOf('GroupUpdate')
    .filter((field) => field in input && field !== 'name')
    .filter((field) => !sameValue('Group', field, input[field], group[field]));
  if (fields.length === 0) return change('UNCHANGED', [], group);
  const changes = Object.fromEntries(fields.map((field) => [field, input[field]]));
  return change('UPDATED', fields, await client.call('updateGroup', { id: group.id, ...changes }));
};

/** Creates a group, or updates the fields that differ. */
const ensureGroup = async (client, input) => {
  if (!input.name) throw invalidInput('name', 'must be given, because groups are found by it');
  const groups = new Groups(client);
  const existing = await groups.byName(input.name, input.workspace_id);
  if (existing) return update(client, input, existing);
  return unless(
    'CONFLICT',
    async () => change('CREATED', [], await client.call('createGroup', input)),
    async (conflict) => {
      const there = await groups.byName(input.name, input.workspace_id);
      if (!there) throw conflict;
      return update(client, input, there);
    },
  );
};

/** Looks for a group by name; finding none is an answer. */
const findGroup = async (client, input) => {
  if (!input.name) throw invalidInput('name', 'must be given');
  const group = await new Groups(client).byName(input.name);
  return group ? { found: true, group } : { found: false };
};

const wantedMembers = async (client, input, group) => {
  const wanted = [...(input.user_ids || [])];
  const names = input.usernames || [];
  const members = group && names.length > 0 ? await new Memberships(client).ofGroup(group.id) : [];
  for (const username of names) {
    const member = members.find((one) => one.username.toLowerCase() === username.toLowerCase());
    wanted.push(
      member ? member.user_id : (await new Users(client).require({ field: 'username', value: username })).id,
    );
  }
  return ascending(wanted);
};

const setMembers = async (client, group, wanted) => {
  const admins = readIds(group.admin_ids);
  // Whether an administrator is also among user_ids is not said publicly; either reading works.
  const now = ascending([...readIds(group.user_ids), ...admins]);
  const added = without(wanted, now);
  const removed = without(now, wanted);
  const differs = added.length > 0 || removed.length > 0;
  if (differs) {
    const staying = admins.filter((id) => wanted.includes(id));
    await client.call('updateGroup', {
      id: group.id,
      user_ids: writeIds(wanted),
      ...(admins.length > 0 && { admin_ids: writeIds(staying) }),
    });
  }
  return {
    outcome: differs ? 'UPDATED' : 'UNCHANGED',
    group_id: group.id,
    user_ids: wanted,
    added_user_ids: added,
    removed_user_ids: removed,
  };
};

/** Makes the listed users the only members of a group in one write. */
const setGroupMembers = async (client, input) => {
  const selector = selectGroup(input);
  if (!input.user_ids && !input.usernames) {
    throw invalidInput('user_ids', 'must be given; an empty list empties the group');
  }
  const groups = new Groups(client);
  const group = await groups.find(selector);
  if (!group && !input.create_missing_groups) throw missingGroup(selector.value);
  const wanted = await wantedMembers(client, input, group);
  if (group) return setMembers(client, group, wanted);
  const created = await groups.create({ name: selector.value, user_ids: writeIds(wanted) });
  return { ...(await setMembers(client, created, wanted)), outcome: 'UPDATED', added_user_ids: wanted };
};

module.exports = { ensureGroup, findGroup, setGroupMembers };
