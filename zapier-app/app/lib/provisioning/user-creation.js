'use strict';

const contract = require('../contract');
const { isKind, invalidInput } = require('../client/failure');
const { Users } = require('./users');
const { mergeTags } = require('./event-time');

/** The field that tells whether the user exists; it has to be given. */
const matchField = (wanted) => {
  const field = wanted.match_by || 'username';
  if (!wanted[field]) throw invalidInput(field, 'must be given, because users are matched by it');
  return field;
};

const bodyOf = (wanted, groupIds, eventTime) => {
  const creatable = contract.fieldsOf('UserCreate');
  const body = Object.fromEntries(
    Object.entries(wanted).filter(
      ([field]) => creatable.includes(field) && field !== 'group_ids' && field !== 'change_password',
    ),
  );
  if (groupIds) body.group_ids = groupIds;
  if (!('password' in wanted) && 'change_password' in wanted) body.password = wanted.change_password;
  if (eventTime) body.tags = mergeTags(wanted.tags, undefined, eventTime);
  return body;
};

/** Finds the user an input speaks of, and creates the one that is not there. */
class UserCreation {
  constructor(client) {
    this.client = client;
    this.users = new Users(client);
  }

  /** The user that has the wanted username or e-mail address. */
  existing(wanted) {
    const field = matchField(wanted);
    return this.users.find({ field, value: wanted[field] });
  }

  /**
   * Creates the user, in groups straight away.
   *
   * @returns the user, or undefined when somebody else has created it meanwhile
   */
  async create(wanted, groupIds, eventTime) {
    if (!wanted.username) throw invalidInput('username', 'must be given to create the user');
    try {
      return await this.client.call('createUser', bodyOf(wanted, groupIds, eventTime));
    } catch (error) {
      if (isKind(error, 'CONFLICT') && (await this.existing(wanted))) return undefined;
      throw error;
    }
  }
}

module.exports = { UserCreation, matchField };
