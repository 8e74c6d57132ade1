'use strict';

const { unless } = require('../provisioning/tolerance');
const { readIds, without } = require('../provisioning/id-text');
const { accepts } = require('./record-filter');
const { inTurn } = require('./in-turn');

const IDS_AT_ONCE = 200;

/** The members as a group of a listing names them: id to role. An administrator is a member. */
const listedMembers = (group) => {
  const members = {};
  readIds(group.user_ids).forEach((id) => (members[id] = false));
  readIds(group.admin_ids).forEach((id) => (members[id] = true));
  return members;
};

/** The members that are remembered of a group. */
const membersIn = (data, id) => (data[id] || { members: {} }).members;

const happened = (was, is) => {
  if (was === is) return undefined;
  if (was === undefined) return 'added';
  return is === undefined ? 'removed' : 'role_changed';
};

const differing = (before, now) =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])]
    .filter((id) => happened(before[id], now[id]))
    .map(Number);

/**
 * Compares the members of groups with what is remembered. The listing of groups shows who is in
 * which; a group that differs or is missing is read once more, directly and with names, and only that
 * counts. A member whom the listing shows and the reading does not, perhaps because others left
 * between two of its pages, stays a member until both agree.
 */
class MembershipDetector {
  constructor(client, input, event) {
    Object.assign(this, { client, input, event });
  }

  async baseline() {
    const data = {};
    for (const group of await this.client.list('listGroups')) {
      data[group.id] = { name: group.name, members: listedMembers(group) };
    }
    return data;
  }

  async compare(data) {
    const events = [];
    const now = {};
    const differ = [];
    for (const group of await this.client.list('listGroups')) {
      const members = listedMembers(group);
      if (differing(membersIn(data, group.id), members).length > 0) differ.push(group);
      else now[group.id] = { name: group.name, members };
    }
    const listed = new Set([...Object.keys(now), ...differ.map((group) => String(group.id))]);
    const missing = Object.keys(data)
      .filter((id) => !listed.has(id))
      .map((id) => ({ id: Number(id) }));
    await inTurn(
      this.client,
      [...differ, ...missing],
      async (group) => {
        const found = group.name === undefined ? await this.read(group.id) : group;
        const { name } = found || data[group.id];
        const listed = found ? listedMembers(found) : {};
        const members = await this.tell(events, group.id, name, membersIn(data, group.id), listed);
        if (found) now[group.id] = { name, members };
      },
      ({ id }) => data[id] && (now[id] = data[id]),
    );
    return { data: now, events };
  }

  /** The group, or undefined when it is gone. */
  read(id) {
    return unless(
      'NOT_FOUND',
      () => this.client.call('getGroup', { id }),
      () => undefined,
    );
  }

  async sample() {
    const { group_id, user_id } = this.input;
    const page = await this.client.page('listGroupUsers', { group_id, user_id, per_page: 3 });
    return page.items.map((record) => ({ record }));
  }

  /** Tells the differences user by user; gives the members as they are. */
  async tell(events, groupId, name, before, listed) {
    const records = await unless(
      'NOT_FOUND',
      () => this.client.list('listGroupUsers', { group_id: groupId }),
      () => [],
    );
    const now = Object.fromEntries(records.map((record) => [record.user_id, Boolean(record.admin)]));
    for (const id of Object.keys(listed)) {
      if (id in before && !(id in now)) now[id] = before[id];
    }
    const changed = differing(before, now);
    const names = await this.usernames(without(changed, Object.keys(now).map(Number)));
    for (const userId of changed) {
      if (happened(before[userId], now[userId]) !== this.event) continue;
      const record = records.find((one) => one.user_id === userId) || {
        group_name: name,
        username: names.get(userId),
        group_id: groupId,
        user_id: userId,
        admin: before[userId],
      };
      if (accepts(this.input, record)) {
        events.push({ key: `${groupId}:${userId}/${now[userId]}`, record });
      }
    }
    return now;
  }

  /** The usernames of those of the users who still exist. */
  async usernames(ids) {
    const names = new Map();
    for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
      const some = ids.slice(from, from + IDS_AT_ONCE).join(',');
      for (const user of await this.client.list('listUsers', { ids: some }))
        names.set(user.id, user.username);
    }
    return names;
  }
}

module.exports = { MembershipDetector };
