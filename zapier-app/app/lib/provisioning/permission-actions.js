'use strict';

const { invalidInput } = require('../client/failure');
const { Permissions } = require('./permissions');
const { WantedPermission, holderOf, holds } = require('./wanted-permission');
const { Progress } = require('./progress');

const requirePath = ({ path }) => {
  if (path === undefined || path === null) throw invalidInput('path', 'must be given; / is the root');
};

/** Gives a holder a permission on a folder; one of another reach is replaced, the new one first. */
const grantPermission = async (client, input) => {
  const wanted = new WantedPermission('', holderOf(input), input.path, input.permission, input.recursive);
  const permissions = new Permissions(client);
  const same = (await permissions.onFolder(input.path)).filter((entry) => wanted.matches(entry));
  const there = same.find((entry) => wanted.isSatisfiedBy(entry));
  const replaced = same.filter((entry) => !wanted.isSatisfiedBy(entry));
  const progress = new Progress();
  const permission = there || (await permissions.addMissing([wanted], [], progress))[0];
  await progress.guard(() => permissions.remove(replaced, progress));
  if (replaced.length > 0) return { outcome: 'UPDATED', permission };
  return { outcome: there ? 'UNCHANGED' : 'CREATED', permission };
};

/** Takes entries of a holder on a folder away: those of one kind, or all. */
const revokePermission = async (client, input) => {
  const holder = holderOf(input);
  requirePath(input);
  const permissions = new Permissions(client);
  const entries = (await permissions.onFolder(input.path))
    .filter((entry) => holds(holder, entry))
    .filter((entry) => !input.permission || input.permission === entry.permission);
  const progress = new Progress();
  await progress.guard(() => permissions.remove(entries, progress));
  return { outcome: entries.length > 0 ? 'REMOVED' : 'UNCHANGED', removed: entries };
};

const isOfOneUserOrGroup = (entry) => !entry.partner_id && (entry.group_ids || []).length < 2;

/**
 * Makes the listed entries the only ones of users and groups on a folder. Adds before it removes, so
 * that nobody is without access in between. Entries of partners and of sets of groups stay.
 */
const setFolderPermissions = async (client, input) => {
  requirePath(input);
  if (!input.permissions) {
    throw invalidInput('permissions', 'must be given; an empty list takes everything away');
  }
  const wanted = input.permissions.map((entry, index) => {
    const place = `permissions[${index}].`;
    return new WantedPermission(place, holderOf(entry, place), input.path, entry.permission, entry.recursive);
  });
  const permissions = new Permissions(client);
  const now = await permissions.onFolder(input.path);
  const surplus = now
    .filter(isOfOneUserOrGroup)
    .filter((entry) => !wanted.some((want) => want.isSatisfiedBy(entry)));
  const progress = new Progress();
  const added = await progress.guard(async () => {
    const created = await permissions.addMissing(wanted, now, progress);
    await permissions.remove(surplus, progress);
    return created;
  });
  return { outcome: progress.changedAnything ? 'UPDATED' : 'UNCHANGED', added, removed: surplus };
};

module.exports = { grantPermission, revokePermission, setFolderPermissions };
