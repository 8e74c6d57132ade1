'use strict';

const { samePath, tidy } = require('../values/paths');
const { unless, goneIsFine } = require('./tolerance');

/** Reads, adds and removes entries. There is no change request: another reach is another entry. */
class Permissions {
  constructor(client) {
    this.client = client;
  }

  /** The entries on exactly this folder. */
  async onFolder(path) {
    const entries = await this.client.list('listPermissions', { filter: { path: tidy(path) } });
    return entries.filter((entry) => samePath(path, entry.path));
  }

  /** The entries of the user's own. */
  ofUser(userId) {
    return this.client.list('listPermissions', { filter: { user_id: userId } });
  }

  /** Adds those wanted entries that are not there; the result holds the added ones. */
  async addMissing(wanted, now, progress) {
    const added = [];
    for (const entry of wanted) {
      if ([...now, ...added].some((there) => entry.isSatisfiedBy(there))) continue;
      added.push(await this.create(entry));
      progress.done(`granted ${entry}`);
    }
    return added;
  }

  /** Adds an entry; when somebody else has just added it, that one is taken. */
  create(wanted) {
    return unless(
      'CONFLICT',
      () => this.client.call('createPermission', wanted.body()),
      async (conflict) => {
        const there = (await this.onFolder(wanted.path)).find((entry) => wanted.isSatisfiedBy(entry));
        if (!there) throw conflict;
        return there;
      },
    );
  }

  async remove(entries, progress) {
    for (const entry of entries) {
      await goneIsFine(() => this.client.call('deletePermission', { id: entry.id }));
      progress.done(`revoked ${entry.permission} on ${entry.path}`);
    }
  }
}

module.exports = { Permissions };
