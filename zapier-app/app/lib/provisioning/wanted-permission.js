'use strict';

const { isDeepStrictEqual } = require('node:util');
const { invalidInput } = require('../client/failure');
const { tidy, samePath } = require('../values/paths');
const { selectOne } = require('./selector');
const { ascending } = require('./id-text');

const HOLDERS = ['user_id', 'username', 'group_id', 'group_name', 'group_ids', 'partner_id'];

/** Who holds a permission, as an input chooses it; matched against entries without a lookup. */
const holderOf = (input, place = '') => {
  try {
    return selectOne(input, HOLDERS, 'user_id');
  } catch (error) {
    throw error.field ? invalidInput(place + error.field, error.rule) : error;
  }
};

const holds = ({ field, value }, entry) => {
  const shared = (entry.group_ids || []).length > 1;
  const named = (name) => String(name || '').toLowerCase() === String(value).toLowerCase();
  switch (field) {
    case 'username':
      return Boolean(entry.user_id) && named(entry.username);
    case 'group_id':
      return !shared && entry.group_id === value;
    case 'group_name':
      return !shared && named(entry.group_name);
    case 'group_ids':
      return isDeepStrictEqual(ascending(entry.group_ids || []), ascending(value));
    default:
      return entry[field] === value;
  }
};

/**
 * One entry that is to be there: holder, folder, kind and reach. Only an entry that is the same in
 * all four counts; what other entries imply does not, because they may go.
 */
class WantedPermission {
  /** @param {string} place where the entry stands in the input, such as permissions[1]. */
  constructor(place, holder, path, kind, recursive) {
    if (path === undefined || path === null)
      throw invalidInput(`${place}path`, 'must be given; / is the root');
    if (!kind) throw invalidInput(`${place}permission`, 'must be given');
    this.holder = holder;
    this.path = tidy(path);
    this.kind = kind;
    this.recursive = recursive !== false;
  }

  /** Whether the entry has the same holder, folder and kind, whatever its reach. */
  matches(entry) {
    return entry.permission === this.kind && samePath(this.path, entry.path) && holds(this.holder, entry);
  }

  isSatisfiedBy(entry) {
    return this.matches(entry) && Boolean(entry.recursive) === this.recursive;
  }

  body() {
    return {
      [this.holder.field]: this.holder.value,
      path: this.path,
      permission: this.kind,
      recursive: this.recursive,
    };
  }

  toString() {
    return `${this.kind} on ${this.path || 'the root'}`;
  }
}

module.exports = { WantedPermission, holderOf, holds };
