// Runs workflows as asked, one JSON object per line:
//   {"definition": FILE, "swagger": FILE, "gateway": URL | "baseUrl": URL, "apiKey": KEY, "trigger": {...}, "parameters": {...}}
// and answers each with a line {"status", "response", "actions"} or {"error"}.

import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Definition, logicApps, powerAutomate } from './src/connectors.js';
import { Run } from './src/run.js';

const definitions = new Map();

function swagger(file) {
  if (!definitions.has(file)) definitions.set(file, new Definition(file));
  return definitions.get(file);
}

/** A flow of a solution wraps its definition in properties. */
function workflow(file) {
  const document = JSON.parse(readFileSync(file, 'utf8'));
  return document.properties?.definition ?? document;
}

async function answer(order) {
  const definition = swagger(order.swagger);
  const connector = order.gateway ? powerAutomate(definition, order.gateway) : logicApps(definition, order.baseUrl, order.apiKey);
  return new Run(workflow(order.definition), connector, order.trigger, order.parameters).finish();
}

for await (const line of createInterface({ input: process.stdin })) {
  try {
    process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line)))}\n`);
  } catch (error) {
    process.stdout.write(`${JSON.stringify({ error: error.message })}\n`);
  }
}
