// Logic Apps as a column of the demo, over the protocol of acceptance/README.md: actions are requests of the
// script-free definition, triggers are the sample workflows that watch, played window by window.

import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Definition, logicApps } from './src/connectors.js';
import { failure } from './src/errors.js';
import { callOf, resultOf } from './src/actions.js';
import { Run } from './src/run.js';

const module = new URL('..', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, module), 'utf8'));
const catalog = read('target/classes/io/github/filesprovisioning/powerautomate/catalog.json');
const definition = new Definition(fileURLToPath(new URL('logicapps/apiDefinition.swagger.json', module)));

/** The workflow that watches for a trigger, and what its parameters are called in the catalogue. */
const WATCHERS = {
  'user.logged_in': { workflow: 'watch-logins', parameters: { group_id: 'groupId', workspace_id: 'workspaceId' } },
  'public_key.added': { workflow: 'watch-public-keys', parameters: { user_id: 'userId' } },
  'security.event_recorded': { workflow: 'watch-security-events', parameters: { user_id: 'userId' } },
  'security.sso_event_recorded': { workflow: 'watch-sso-events', parameters: {} },
};

let session = null;

async function run(id, input) {
  const action = catalog.actions.find((one) => one.id === id);
  if (!action?.operation) throw failure('INVALID_INPUT', `Logic Apps does not offer ${id}.`);
  const play = new Run({ actions: { Call: callOf(action, definition, input) } }, session.connector);
  const { actions } = await play.finish();
  if (actions.Call.error) throw failure('INVALID_INPUT', actions.Call.error.message);
  return resultOf(action, input, actions.Call.outputs);
}

/** A window ends after what happened before it is asked for, so the site's clock is moved on by a second first. */
async function windowEnd() {
  const clock = `${session.baseUrl}/sandbox/clock`;
  await fetch(clock, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ advance: 'PT1S' }) });
  const { now } = await (await fetch(clock)).json();
  return `${new Date(Date.parse(now)).toISOString().slice(0, 19)}Z`;
}

async function follow(id, input) {
  const watcher = WATCHERS[id];
  if (watcher === undefined) throw failure('INVALID_INPUT', `Logic Apps does not offer ${id}.`);
  const parameters = Object.fromEntries(Object.entries(input).map(([name, value]) => [watcher.parameters[name], value]));
  session.subscriptions.push({ workflow: read(`logicapps/workflows/${watcher.workflow}.json`), parameters, from: await windowEnd() });
  return session.subscriptions.length;
}

async function poll(number) {
  const subscription = session.subscriptions[number - 1];
  const to = await windowEnd();
  const outputs = { windowStartTime: subscription.from, windowEndTime: to };
  const play = new Run(subscription.workflow, session.connector, { outputs }, subscription.parameters);
  const { status, actions } = await play.finish();
  if (status !== 'Succeeded') throw failure('SERVER_ERROR', JSON.stringify(actions).slice(0, 500));
  subscription.from = to;
  return actions.Events.outputs.body;
}

async function answer(order) {
  if (order.open) {
    const { base_url: baseUrl, api_key: apiKey } = order.open;
    session = { baseUrl, connector: logicApps(definition, baseUrl, apiKey), subscriptions: [] };
    return { ok: true };
  }
  if (order.run) return { result: await run(order.run, order.input ?? {}) };
  if (order.follow) return { subscription: await follow(order.follow, order.input ?? {}) };
  if (order.poll) return { events: await poll(order.poll) };
  return { ok: true };
}

process.stdout.write(`${JSON.stringify({ platform: 'Logic Apps', key: 'logicapps' })}\n`);
for await (const line of createInterface({ input: process.stdin })) {
  let reply;
  try {
    reply = await answer(JSON.parse(line));
  } catch (error) {
    reply = { error: { kind: error.kind ?? 'SERVER_ERROR', message: error.message, details: error.details ?? {} } };
  }
  process.stdout.write(`${JSON.stringify(reply)}\n`);
}
