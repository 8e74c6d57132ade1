'use strict';

const { readIds, ascending, without } = require('./id-text');

/** The groups a user is in, compared with those the user is to be in. */
class UserGroups {
  /** @param {boolean} exact whether groups that are not wanted are left */
  constructor(user, wantedIds, exact) {
    this.administered = user.admin_group_ids || [];
    // Whether an administered group is also among group_ids is not said publicly.
    this.current = ascending([...readIds(user.group_ids), ...this.administered]);
    this.wanted = exact ? wantedIds : ascending([...wantedIds, ...this.current]);
    this.added = without(this.wanted, this.current);
    this.removed = without(this.current, this.wanted);
  }

  get differ() {
    return this.added.length > 0 || this.removed.length > 0;
  }

  /** Whether writing the whole list could cost the user an administrator flag that is to stay. */
  get wholeListIsRisky() {
    return this.administered.some((id) => this.wanted.includes(id));
  }

  /** Joins and leaves group by group. */
  async apply(user, memberships, progress) {
    for (const id of this.added) {
      await memberships.add(user.id, id);
      progress.done(`joined group ${id}`);
    }
    for (const id of this.removed) {
      await memberships.remove(user.id, id);
      progress.done(`left group ${id}`);
    }
  }
}

module.exports = { UserGroups };
