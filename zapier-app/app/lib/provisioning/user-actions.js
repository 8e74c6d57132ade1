'use strict';

const { Failure } = require('../client/failure');
const { Users } = require('./users');
const { UserCreation } = require('./user-creation');
const { userDifference } = require('./user-difference');
const { selectUser } = require('./selector');

const change = (outcome, fields, user) => ({ outcome, changed_fields: fields, user });

/** Creates a user, or updates the fields that differ. */
const ensureUser = async (client, input) => {
  const creation = new UserCreation(client);
  let user = await creation.existing(input);
  if (!user) {
    const created = await creation.create(input, input.group_ids);
    if (created) return change('CREATED', [], created);
    user = await creation.existing(input);
  }
  const changes = userDifference(input, user);
  const fields = Object.keys(changes);
  if (fields.length === 0) return change('UNCHANGED', [], user);
  return change('UPDATED', fields, await client.call('updateUser', { id: user.id, ...changes }));
};

/** Looks for a user; finding none is an answer. */
const findUser = async (client, input) => {
  const user = await new Users(client).find(selectUser(input));
  return user ? { found: true, user } : { found: false };
};

/** Files.com does not switch off site administrators. */
const refuseSiteAdmin = (user) => {
  if (!user.site_admin) return;
  throw new Failure(
    'REFUSED',
    `${user.username} is a site administrator and cannot be switched off. Take the role away first` +
      ' (site_admin false), then run this again. Nothing was changed.',
  );
};

/** Switches a user off or on. */
const switchUser = (disabled) => async (client, input) => {
  const user = await new Users(client).require(selectUser(input));
  if (Boolean(user.disabled) === disabled) return change('UNCHANGED', [], user);
  if (disabled) refuseSiteAdmin(user);
  return change('UPDATED', ['disabled'], await client.call('updateUser', { id: user.id, disabled }));
};

module.exports = {
  ensureUser,
  findUser,
  deactivateUser: switchUser(true),
  reactivateUser: switchUser(false),
  refuseSiteAdmin,
};
