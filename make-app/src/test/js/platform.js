'use strict';

const { createInterface } = require('node:readline');
const { join } = require('node:path');
const { Runner } = require('./interpreter/runner');
const { MakeError } = require('./interpreter/make-error');
const { Subscription } = require('./subscription');
const { valuesFor, resultOf } = require('./adapter');
const { failureOf } = require('./failure');

/** Make as a platform in a process of its own: one JSON object a line each way (acceptance/README.md). */

const MODULE_FOLDER = join(__dirname, '../../..');
const entries = new Map(
  require(join(MODULE_FOLDER, 'catalogue-modules.json')).map((entry) => [entry.id, entry]),
);
const conditionFirst = process.argv.includes('--condition-first');
const subscriptions = new Map();
let runner;

function entry(id) {
  const found = entries.get(id);
  if (!found) {
    throw new Error(`the app has no module for ${id}`);
  }
  return found;
}

async function run(id, input) {
  const bundles = await runner.run(entry(id).module, valuesFor(entry(id), input));
  return { result: resultOf(entry(id), bundles) ?? null };
}

async function follow(id, input) {
  const number = subscriptions.size + 1;
  subscriptions.set(number, await Subscription.start(runner, entry(id).module, input));
  return { subscription: number };
}

async function answer(question) {
  if (question.open) {
    const { base_url: baseUrl, api_key: apiKey } = question.open;
    runner = new Runner(join(MODULE_FOLDER, 'app'), { baseUrl, apiKey, conditionFirst });
    return { ok: true };
  }
  if (question.run) {
    return run(question.run, question.input ?? {});
  }
  if (question.follow) {
    return follow(question.follow, question.input ?? {});
  }
  if (question.poll) {
    return { events: await subscriptions.get(question.poll).poll() };
  }
  if (question.close) {
    subscriptions.clear();
  }
  return { ok: true };
}

async function safely(question) {
  try {
    return await answer(question);
  } catch (error) {
    if (!(error instanceof MakeError)) {
      process.stderr.write(`${error.stack}\n`); // a fault of the app or of the subset, not an answer of Make
    }
    return { error: failureOf(error) };
  }
}

async function serve() {
  process.stdout.write(`${JSON.stringify({ platform: 'Make', key: 'make', runs_actions_again: true })}\n`);
  for await (const line of createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify(await safely(JSON.parse(line)))}\n`);
  }
}

serve();
