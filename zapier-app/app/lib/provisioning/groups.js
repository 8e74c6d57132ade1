'use strict';

const { Failure } = require('../client/failure');
const { unless } = require('./tolerance');
const { ascending } = require('./id-text');

const missingGroup = (name) =>
  new Failure(
    'NOT_FOUND',
    `There is no group called ${name}. Check the spelling, create the group, or set` +
      ' create_missing_groups to true.',
  );

/** Finds groups by name, and makes the ones that are missing where that is allowed. */
class Groups {
  constructor(client) {
    this.client = client;
  }

  /** The group with this name, in the given workspace (0 is the default one) or in whichever. */
  async byName(name, workspaceId) {
    const listed = await this.client.list('listGroups', { filter: { name } });
    const groups = listed
      .filter((group) => group.name.toLowerCase() === name.toLowerCase())
      .filter(
        (group) =>
          workspaceId === undefined || workspaceId === null || (group.workspace_id || 0) === workspaceId,
      );
    if (groups.length > 1) {
      throw new Failure(
        'CONFLICT',
        `Several groups are called ${name}, in different workspaces. Choose one by id.`,
      );
    }
    return groups[0];
  }

  async find({ field, value }) {
    return field === 'group_id' ? this.client.call('getGroup', { id: value }) : this.byName(value);
  }

  /** Makes a group; when somebody else has just made it, that one is taken. */
  create(group) {
    return unless(
      'CONFLICT',
      () => this.client.call('createGroup', group),
      async (conflict) => {
        const there = await this.byName(group.name, group.workspace_id);
        if (!there) throw conflict;
        return there;
      },
    );
  }
}

/** Groups given by id and by name; names are looked up first, and made only when writing begins. */
class WantedGroups {
  static async read(groups, { group_ids: ids = [], groups: names = [], create_missing_groups: create }) {
    const wanted = new WantedGroups(groups, [...ids]);
    for (const name of names) {
      const group = await groups.byName(name);
      if (group) wanted.known.push(group.id);
      else if (create) wanted.missing.push(name);
      else throw missingGroup(name);
    }
    return wanted;
  }

  constructor(groups, known) {
    this.groups = groups;
    this.known = known;
    this.missing = [];
  }

  /** The ids of all, ascending, after the missing groups have been made. */
  async ids(progress) {
    for (const name of this.missing.splice(0)) {
      this.known.push((await this.groups.create({ name })).id);
      progress.done(`created the group ${name}`);
    }
    return ascending(this.known);
  }
}

module.exports = { Groups, WantedGroups, missingGroup };
