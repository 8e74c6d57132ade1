'use strict';

const contract = require('../contract');
const { isKind } = require('../client/failure');
const { runAction } = require('./run-action');
const { withZapierErrors } = require('./errors');

/**
 * The function behind a search. What is not found is an empty list and never an error; a record is
 * given as it is, so that its id can be used. A list is one result with line items.
 */
const searchAction = (id) => {
  const { found, operation, list } = contract.action(id);
  return withZapierErrors(async (z, bundle) => {
    try {
      const result = await runAction(z, bundle, id);
      if (!found) return [result];
      return result.found ? [result[found]] : [];
    } catch (error) {
      if (operation && !list && isKind(error, 'NOT_FOUND')) return [];
      throw error;
    }
  });
};

module.exports = { searchAction };
