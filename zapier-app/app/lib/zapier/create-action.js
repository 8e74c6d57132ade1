'use strict';

const contract = require('../contract');
const { runAction } = require('./run-action');
const { withZapierErrors } = require('./errors');

/** Whether an action only removes a record; that it has gone already is no reason to alarm anybody. */
const onlyRemoves = ({ operation }) =>
  Boolean(operation) && contract.operation(operation).method === 'DELETE';

/** A nested record cannot be put into one field of a later step, a text can. */
const withReceiptText = (result) =>
  result.receipt ? { ...result, receipt_json: JSON.stringify(result.receipt) } : result;

/** The function behind a create. */
const createAction = (id) =>
  withZapierErrors(async (z, bundle) => withReceiptText(await runAction(z, bundle, id)), {
    halts: onlyRemoves(contract.action(id)),
  });

module.exports = { createAction };
