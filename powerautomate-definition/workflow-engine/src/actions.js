// An action of the catalogue as an action of a workflow, and the answer in the catalogue's form.

import { failureOf } from './errors.js';

/** The workflow action that makes the call of a catalogue action. */
export function callOf(action, definition, input) {
  const { operation } = action;
  const described = definition.byId(operation.id[0].toUpperCase() + operation.id.slice(1));
  let { path } = described;
  const queries = {};
  const body = {};
  for (const [name, value] of Object.entries(input)) {
    if (operation.pathFields.includes(name)) path = path.replace(`{${name}}`, encodeURIComponent(value));
    else if (operation.queryFields.includes(name)) Object.assign(queries, query(name, value));
    else body[name] = value;
  }
  const inputs = { method: described.method, path: literal(path), queries: literal(queries) };
  if (operation.body) inputs.body = literal(body);
  // A creation whose answer was lost must not be sent blindly again.
  if (described.method === 'post' && operation.body) inputs.retryPolicy = { type: 'none' };
  return { type: 'ApiConnection', inputs };
}

function query(name, value) {
  if (value === null || typeof value !== 'object') return { [name]: value };
  return Object.fromEntries(Object.entries(value).map(([field, wanted]) => [`${name}[${field}]`, wanted]));
}

/** Texts that look like expressions have to be taken as they are. */
function literal(value) {
  if (typeof value === 'string') return value.startsWith('@') ? `@${value}` : value;
  if (Array.isArray(value)) return value.map(literal);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, literal(member)]));
}

/** The catalogue's output of an answer: a page, a record, or which record it was. */
export function resultOf(action, input, outputs) {
  if (outputs.statusCode >= 400) throw failureOf(outputs);
  if (outputs.statusCode === 204) return { id: input.id };
  if (!action.list) return outputs.body;
  const cursor = outputs.headers['x-files-cursor-next'];
  return cursor ? { items: outputs.body, next_cursor: cursor } : { items: outputs.body };
}
