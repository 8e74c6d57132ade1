'use strict';

const { Failure, isKind } = require('./failure');
const { sameSent } = require('../values/same-value');
const { fingerprintOf, plainFingerprint } = require('../values/fingerprints');

const differing = (sent, record, type, leftOut = []) =>
  Object.keys(sent).filter(
    (field) =>
      !leftOut.includes(field) && field in record && !sameSent(type, field, sent[field], record[field]),
  );

const named = (type, key, list) => async (client, sent) =>
  (await client.list(list, { filter: { [key]: sent[key] } })).filter((record) =>
    sameSent(type, key, sent[key], record[key]),
  );

/** Two workspaces may each have a group of the same name. */
const groups = async (client, sent) =>
  (await named('Group', 'name', 'listGroups')(client, sent)).filter(
    (group) => Number(group.workspace_id || 0) === Number(sent.workspace_id || 0),
  );

/** Nothing stands in the way of a permission; only one that is equal counts. */
const permissions = async (client, sent) =>
  (await client.list('listPermissions', { filter: { path: sent.path } }))
    .filter((entry) => differing(sent, entry, 'Permission', ['path']).length === 0)
    .map((entry) => ({ ...entry, path: sent.path }));

const publicKeys = async (client, sent) => {
  if (!sent.public_key) {
    throw new Failure(
      'UNCERTAIN',
      'The answer that held the generated private key was lost. Delete the public key' +
        ` ${sent.title} if it is there, and generate a new pair.`,
    );
  }
  const owner = Number(sent.user_id || 0);
  const wanted = fingerprintOf('public_key', sent.public_key);
  return (await client.list('listPublicKeys', { user_id: owner }))
    .filter((key) => plainFingerprint(key.fingerprint_sha256) === wanted)
    .map((key) => (owner === 0 ? { ...key, user_id: 0 } : key));
};

const folder = async (client, sent, input) => {
  try {
    const entry = await client.call('getFileEntry', { path: input.path });
    return entry.type === 'directory' ? [entry] : [];
  } catch (error) {
    if (isKind(error, 'NOT_FOUND')) return [];
    throw error;
  }
};

const SEARCHES = {
  createUser: { type: 'User', rivals: named('User', 'username', 'listUsers') },
  createGroup: { type: 'Group', rivals: groups },
  createPermission: { type: 'Permission', rivals: permissions },
  createPublicKey: { type: 'PublicKey', rivals: publicKeys },
  createFolder: { type: 'FileEntry', rivals: folder },
};

/**
 * Finds out whether a creation whose answer was lost took effect: looks for the record that has
 * what must be unique, and compares it with what was sent.
 */
class CreateLookup {
  constructor(client) {
    this.client = client;
  }

  /** Whether records of this operation can be looked up. */
  knows(operation) {
    return operation.id in SEARCHES;
  }

  /** The record that was created, or undefined; another record in its way is a CONFLICT. */
  async find({ operation, sent, input }) {
    const { type, rivals } = SEARCHES[operation.id];
    const records = await rivals(this.client, sent, input);
    const created = records.find((record) => differing(sent, record, type).length === 0);
    if (!created && records.length > 0) {
      throw new Failure(
        'CONFLICT',
        `Such a record is there already, with another ${differing(sent, records[0], type).join(', ')}.` +
          ' Choose another name, or use the action that ensures the record.',
      );
    }
    return created;
  }
}

module.exports = { CreateLookup };
