'use strict';

const { invalidInput, isKind } = require('../client/failure');
const { fingerprintOf, plainFingerprint } = require('../values/fingerprints');
const { goneIsFine } = require('./tolerance');

const fingerprint = (key) => plainFingerprint(key.fingerprint_sha256);

/** The SSH keys of an input by fingerprint; a text that is no key and a key given twice are refused. */
const readKeys = (keys = []) => {
  const wanted = new Map();
  keys.forEach((key, index) => {
    const place = `public_keys[${index}].`;
    if (!key.title) throw invalidInput(`${place}title`, 'must be given');
    const print = fingerprintOf(`${place}public_key`, key.public_key);
    if (wanted.has(print)) throw invalidInput(`${place}public_key`, 'must not be given twice');
    wanted.set(print, key);
  });
  return wanted;
};

/** SSH keys and API keys of users. */
class Keys {
  constructor(client) {
    this.client = client;
  }

  publicKeysOf(userId) {
    return this.client.list('listPublicKeys', { user_id: userId });
  }

  apiKeysOf(userId) {
    return this.client.list('listApiKeys', { user_id: userId });
  }

  /** Adds the keys that are not there and renames those with another title; tells the added ones. */
  async sync(userId, wanted, now, progress) {
    const added = [];
    for (const [print, key] of wanted) {
      const present = now.find((there) => fingerprint(there) === print);
      if (!present) {
        const created = await this.add(userId, key, print);
        if (!created) continue;
        added.push(created);
        progress.done(`added the public key ${key.title}`);
      } else if (present.title !== key.title) {
        await this.client.call('updatePublicKey', { id: present.id, title: key.title });
        progress.done(`renamed the public key ${key.title}`);
      }
    }
    return added;
  }

  /** Adds a key; undefined when somebody else has just added it. */
  async add(userId, key, print) {
    try {
      return await this.client.call('createPublicKey', {
        user_id: userId,
        title: key.title,
        public_key: key.public_key,
      });
    } catch (error) {
      if (!isKind(error, 'CONFLICT')) throw error;
      const keys = await this.publicKeysOf(userId);
      if (keys.some((there) => fingerprint(there) === print)) return undefined;
      throw error;
    }
  }

  async removePublicKeys(keys, progress) {
    for (const key of keys) {
      await goneIsFine(() => this.client.call('deletePublicKey', { id: key.id }));
      progress.done(`removed the public key ${key.title}`);
    }
  }

  async revokeApiKeys(keys, progress) {
    for (const key of keys) {
      await goneIsFine(() => this.client.call('deleteApiKey', { id: key.id }));
      progress.done(`revoked the API key ${key.name}`);
    }
  }
}

module.exports = { Keys, readKeys, fingerprint };
