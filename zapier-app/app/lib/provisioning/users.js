'use strict';

const { Failure } = require('../client/failure');
const { unless } = require('./tolerance');

const missingUser = ({ field, value }) =>
  new Failure(
    'NOT_FOUND',
    `There is no user whose ${field} is ${value}. Check the spelling, or create the user first.`,
  );

/** Finds users by id, username or e-mail address; case does not matter. */
class Users {
  constructor(client) {
    this.client = client;
  }

  find({ field, value }) {
    if (field === 'user_id') return this.byId(value);
    return field === 'email' ? this.byEmail(value) : this.byUsername(value);
  }

  /** The user, or an error that names who was looked for. */
  async require(selector) {
    const user = await this.find(selector);
    if (!user) throw missingUser(selector);
    return user;
  }

  byId(id) {
    return unless(
      'NOT_FOUND',
      () => this.client.call('getUser', { id }),
      () => undefined,
    );
  }

  async byUsername(username) {
    return (await this.having('username', username))[0];
  }

  /** The only user with the address; an error when several have it. */
  async byEmail(email) {
    const users = await this.having('email', email);
    if (users.length > 1) {
      const names = users.map((user) => user.username).join(', ');
      throw new Failure(
        'CONFLICT',
        `Several users have the e-mail address ${email}: ${names}. Choose one by username.`,
      );
    }
    return users[0];
  }

  async having(field, value) {
    const users = await this.client.list('listUsers', { filter: { [field]: value } });
    return users.filter((user) => (user[field] || '').toLowerCase() === value.toLowerCase());
  }
}

module.exports = { Users, missingUser };
