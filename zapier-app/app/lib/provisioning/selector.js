'use strict';

const { invalidInput } = require('../client/failure');

const USER = ['user_id', 'username', 'email'];
const GROUP = ['group_id', 'group_name'];

/**
 * The one field of several by which an input chooses a record.
 *
 * @param {string} blamed the field an input without any of them is told about
 */
const selectOne = (input, fields, blamed) => {
  const given = fields.filter((field) => input[field] !== undefined && input[field] !== null);
  if (given.length > 1) {
    throw invalidInput(given[1], `must be left out, because ${given[0]} is given; give only one`);
  }
  if (given.length === 0) {
    throw invalidInput(blamed, `must be given; or give another of ${fields.join(', ')}`);
  }
  const [field] = given;
  if (input[field] === '') throw invalidInput(field, 'must not be empty');
  return { field, value: input[field] };
};

module.exports = {
  selectOne,
  selectUser: (input) => selectOne(input, USER, 'username'),
  selectGroup: (input) => selectOne(input, GROUP, 'group_id'),
};
