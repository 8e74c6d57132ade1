'use strict';

const { goneIsFine } = require('./tolerance');

/**
 * Single memberships. Adding is an upsert of one membership, so it disturbs no other addition going
 * on at the same time and may be repeated.
 */
class Memberships {
  constructor(client) {
    this.client = client;
  }

  async find(userId, groupId) {
    const page = await this.client.page('listGroupUsers', { group_id: groupId, user_id: userId });
    return page.items[0];
  }

  /** All memberships of a user, by group. */
  async ofUser(userId) {
    const all = await this.client.list('listGroupUsers', { user_id: userId });
    return all.sort((one, other) => one.group_id - other.group_id);
  }

  /** All members of a group, by user. */
  async ofGroup(groupId) {
    const all = await this.client.list('listGroupUsers', { group_id: groupId });
    return all.sort((one, other) => one.user_id - other.user_id);
  }

  /** Makes the user a member; an undefined role stays as it is. */
  add(userId, groupId, admin) {
    return this.client.call('updateGroupUser', {
      id: groupId,
      group_id: groupId,
      user_id: userId,
      ...(admin !== undefined && admin !== null && { admin }),
    });
  }

  remove(userId, groupId) {
    return goneIsFine(() =>
      this.client.call('deleteGroupUser', { id: groupId, group_id: groupId, user_id: userId }),
    );
  }
}

module.exports = { Memberships };
