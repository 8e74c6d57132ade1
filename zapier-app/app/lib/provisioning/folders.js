'use strict';

const { Failure } = require('../client/failure');
const { unless } = require('./tolerance');

const ALREADY_THERE = 'processing-failure/destination-exists';

/** Makes folders, with their parents; a folder that is there is fine. */
class Folders {
  constructor(client) {
    this.client = client;
  }

  /** Those of the folders that do not exist. */
  async missing(paths) {
    const missing = [];
    for (const path of paths) {
      const there = await unless(
        'NOT_FOUND',
        async () => Boolean(await this.client.call('getFileEntry', { path })),
        () => false,
      );
      if (!there) missing.push(path);
    }
    return missing;
  }

  /** Makes the folders; tells those that were not there. */
  async create(paths, progress) {
    const created = [];
    for (const path of paths) {
      try {
        await this.client.call('createFolder', { path, mkdir_parents: true });
        created.push(path);
        progress.done(`created the folder ${path}`);
      } catch (error) {
        if (!(error instanceof Failure) || error.type !== ALREADY_THERE) throw error;
      }
    }
    return created;
  }
}

module.exports = { Folders };
