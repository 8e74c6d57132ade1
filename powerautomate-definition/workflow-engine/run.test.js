import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Definition, logicApps, powerAutomate } from './src/connectors.js';
import { Run } from './src/run.js';

/** A connector that answers with these statuses, one after the other, and then with 200. */
function answering(...statuses) {
  const calls = [];
  const connector = async (type, inputs) => {
    calls.push(inputs);
    return { statusCode: statuses.shift() ?? 200, headers: {}, body: { n: calls.length } };
  };
  return { calls, connector };
}

const call = (runAfter = {}, more = {}) => ({ type: 'ApiConnection', inputs: { method: 'get', path: '/users', ...more }, runAfter });
const play = (actions, connector, trigger) => new Run({ actions }, connector, trigger).finish();

test('actions run after those they wait for, however they are written down', async () => {
  const { calls, connector } = answering();
  await play({ Second: call({ First: ['Succeeded'] }, { path: '/second' }), First: call({}, { path: '/first' }) }, connector);
  assert.deepEqual(calls.map((one) => one.path), ['/first', '/second']);
});

test('a call is repeated after 429 and 5xx, and then succeeds', async () => {
  const { calls, connector } = answering(429, 502);
  const { status, actions } = await play({ Call: call() }, connector);
  assert.deepEqual([status, actions.Call.outputs.body.n, calls.length], ['Succeeded', 3, 3]);
});

test('a call without repeats is sent once, and the run fails', async () => {
  const { calls, connector } = answering(502);
  const { status } = await play({ Call: call({}, { retryPolicy: { type: 'none' } }) }, connector);
  assert.deepEqual([status, calls.length], ['Failed', 1]);
});

test('what waits for success is skipped after a failure, what waits for failure runs', async () => {
  const { connector } = answering(404);
  const { status, actions } = await play(
    { Look: call(), Use: call({ Look: ['Succeeded'] }), Create: call({ Look: ['Failed'] }) },
    connector,
  );
  assert.deepEqual([actions.Use.status, actions.Create.status, status], ['Skipped', 'Succeeded', 'Failed']);
});

test('a failure that the last action makes up for does not fail the run', async () => {
  const { connector } = answering(404);
  const { status } = await play({ Look: call(), Create: call({ Look: ['Failed'] }) }, connector);
  assert.equal(status, 'Succeeded');
});

test('loops see their item, conditions choose a branch, variables collect', async () => {
  const { connector } = answering();
  const actions = {
    Start: { type: 'InitializeVariable', inputs: { variables: [{ name: 'even', type: 'array' }] } },
    Each: {
      type: 'Foreach',
      foreach: "@triggerBody()?['numbers']",
      runAfter: { Start: ['Succeeded'] },
      actions: {
        Test: {
          type: 'If',
          expression: { and: [{ equals: ["@mod(items('Each'), 2)", 0] }] },
          actions: { Keep: { type: 'AppendToArrayVariable', inputs: { name: 'even', value: "@items('Each')" } } },
        },
      },
    },
    Answer: { type: 'Response', inputs: { statusCode: 200, body: "@variables('even')" }, runAfter: { Each: ['Succeeded'] } },
  };
  const { response } = await play(actions, connector, { body: { numbers: [1, 2, 3, 4] } });
  assert.deepEqual(response, { statusCode: 200, body: [2, 4] });
});

test('actions that wait for each other are told', async () => {
  const { connector } = answering();
  await assert.rejects(play({ A: call({ B: ['Succeeded'] }), B: call({ A: ['Succeeded'] }) }, connector), /wait for each other/);
});

test('an action of an unknown type fails', async () => {
  const { connector } = answering();
  const { actions } = await play({ Wait: { type: 'Wait' } }, connector);
  assert.match(actions.Wait.error.message, /Wait/);
});

test('requests that the definition does not describe are refused', async () => {
  const raw = new Definition('../logicapps/apiDefinition.swagger.json');
  const send = logicApps(raw, 'http://127.0.0.1:1', 'no-key');
  await assert.rejects(send('ApiConnection', { method: 'get', path: '/nothing' }), /no get \/nothing/);
  await assert.rejects(send('ApiConnection', { method: 'get', path: '/users', queries: { nothing: 1 } }), /no query parameter nothing/);
  const connector = new Definition('../connector/apiDefinition.swagger.json');
  const flow = powerAutomate(connector, 'http://127.0.0.1:1');
  await assert.rejects(flow('OpenApiConnection', { host: { operationId: 'Nothing' } }), /no operation Nothing/);
});
