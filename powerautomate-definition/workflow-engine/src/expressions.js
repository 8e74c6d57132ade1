// Expressions of the workflow definition language. The package adaptive-expressions knows most of the functions;
// those that speak of the run (triggerBody, body, variables, items and so on) come from the scope.

import { ExpressionEvaluator, ExpressionFunctions, ExpressionParser, FunctionUtils } from 'adaptive-expressions';

/** Evaluates every expression in a value: texts, and texts inside of objects and arrays. */
export function evaluate(value, scope) {
  if (typeof value === 'string') return evaluateText(value, scope);
  if (Array.isArray(value)) return value.map((element) => evaluate(element, scope));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [evaluateText(name, scope), evaluate(member, scope)]));
  }
  return value;
}

function evaluateText(text, scope) {
  if (text.startsWith('@@')) return text.slice(1);
  if (text.startsWith('@') && !text.startsWith('@{')) return run(text.slice(1), scope);
  const pieces = interpolated(text);
  if (pieces.length === 1 && pieces[0].expression) return asText(run(pieces[0].expression, scope));
  return pieces.map((piece) => (piece.expression ? asText(run(piece.expression, scope)) : piece.text)).join('');
}

function asText(value) {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Splits a text at its @{...}; an expression ends at the first brace that is not inside of quotes. */
function interpolated(text) {
  const pieces = [];
  let rest = text;
  for (let start = rest.indexOf('@{'); start >= 0; start = rest.indexOf('@{')) {
    let end = start + 2;
    for (let quoted = false; quoted || rest[end] !== '}'; end++) {
      if (end >= rest.length) throw new Error(`the expression does not end: ${text}`);
      if (rest[end] === "'") quoted = !quoted;
    }
    pieces.push({ text: rest.slice(0, start) }, { expression: rest.slice(start + 2, end) });
    rest = rest.slice(end + 1);
  }
  return [...pieces, { text: rest }].filter((piece) => piece.expression || piece.text !== '');
}

/** The parser knows no ?[ ]; what it reads from nothing is nothing anyway. */
function withoutQuestionMarks(expression) {
  return expression
    .split(/('(?:[^']|'')*')/)
    .map((part) => (part.startsWith("'") ? part : part.replaceAll('?[', '[')))
    .join('');
}

function run(expression, scope) {
  const known = functions(scope);
  const lookup = (name) => known.get(name) ?? ExpressionFunctions.standardFunctions.get(name);
  const parsed = new ExpressionParser(lookup).parse(withoutQuestionMarks(expression));
  const { value, error } = parsed.tryEvaluate({});
  if (error) throw new Error(`${expression}: ${error}`);
  return value === undefined ? null : value;
}

const quietly = (expression, state, options) => {
  const { value, error } = expression.tryEvaluate(state, options);
  return error ? { value: undefined, error } : { value, error: undefined };
};

function functions(scope) {
  const known = new Map();
  const define = (name, action) =>
    known.set(name, new ExpressionEvaluator(name, FunctionUtils.apply((args) => action(...args))));
  for (const [name, action] of Object.entries(scope)) define(name, action);
  define('encodeURIComponent', (text) => encodeURIComponent(text));
  define('coalesce', (...values) => values.find((value) => value !== null && value !== undefined));
  define('setProperty', (object, name, value) => ({ ...object, [name]: value }));
  define('createArray', (...values) => values);
  define('union', (...lists) => [...new Map(lists.flat().map((value) => [JSON.stringify(value), value])).values()]);
  define('contains', (list, value) => contains(list, value));
  define('length', (list) => list.length);
  define('addSeconds', (time, seconds) => moved(time, seconds));
  define('addMinutes', (time, minutes) => moved(time, minutes * 60));
  define('addDays', (time, days) => moved(time, days * 86400));
  define('ticks', (time) => Date.parse(time) * 10000);
  // Reading a member of nothing gives nothing, as ?[ ] does.
  known.set(
    'Element',
    new ExpressionEvaluator('Element', (expression, state, options) => {
      const instance = quietly(expression.children[0], state, options);
      if (instance.error) return instance;
      const index = quietly(expression.children[1], state, options);
      return index.error ? index : { value: member(instance.value, index.value), error: undefined };
    }),
  );
  return known;
}

/** Names of members are read without regard to case, which matters for headers. */
function member(owner, name) {
  if (owner === null || typeof owner !== 'object' || name in owner) return owner?.[name];
  const same = Object.keys(owner).find((key) => key.toLowerCase() === String(name).toLowerCase());
  return same === undefined ? undefined : owner[same];
}

function moved(time, seconds) {
  return new Date(Date.parse(time) + seconds * 1000).toISOString();
}

function contains(list, value) {
  if (list === null || list === undefined) return false;
  if (typeof list === 'string' || Array.isArray(list)) return list.includes(value);
  return Object.hasOwn(list, value);
}

