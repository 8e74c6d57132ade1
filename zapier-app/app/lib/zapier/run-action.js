'use strict';

const contract = require('../contract');
const { Failure } = require('../client/failure');
const { Client } = require('../client/client');
const composites = require('../provisioning/composites');
const { declaredPart } = require('../values/declared-part');
const { stepInput } = require('./step-input');

const isComplete = (schema, value) =>
  (contract.resolve(schema).required || []).every((name) => name in value);

/** A page of a list; or the record, or where Files.com answers nothing, which one it was. */
const runOperation = async (client, action, input) => {
  const answer = await client.answer(action.operation, input, true);
  if (action.list) {
    return {
      ...(Array.isArray(answer.data) && { items: answer.data }),
      ...(answer.cursor && { next_cursor: answer.cursor }),
    };
  }
  if (answer.data !== null && typeof answer.data === 'object' && !Array.isArray(answer.data))
    return answer.data;
  const { pathFields } = contract.operation(action.operation);
  return Object.fromEntries(pathFields.map((name) => [name, input[name]]));
};

/** Runs an action of the catalogue: what it declares as output and nothing else. */
const runAction = async (z, bundle, id) => {
  const action = contract.action(id);
  const input = stepInput(action.input, bundle.inputData);
  const client = new Client(z, bundle);
  const result = action.method
    ? await composites[action.method](client, input)
    : await runOperation(client, action, input);
  if (!isComplete(action.output, result)) {
    throw new Failure(
      'SERVER_ERROR',
      'The answer of Files.com lacks what it has to give. The call was carried out; look at the record' +
        ' before repeating it.',
    );
  }
  return declaredPart(action.output, result);
};

module.exports = { runAction };
