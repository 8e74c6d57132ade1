'use strict';

const { parse } = require('./parser');
const { evaluate } = require('./evaluate');

/**
 * Fills JSON with IML in it. A text that is one expression keeps the type of its value; a property whose
 * value is undefined vanishes; the property "{{...}}" spreads a collection.
 */

const EXPRESSION = /\{\{([\s\S]*?)\}\}/g;
const ONE_EXPRESSION = /^\{\{((?:(?!\}\})[\s\S])*)\}\}$/;
const parsed = new Map();

function tree(source) {
  if (!parsed.has(source)) {
    parsed.set(source, parse(source));
  }
  return parsed.get(source);
}

function fillText(text, context) {
  const one = ONE_EXPRESSION.exec(text);
  if (one) {
    return evaluate(tree(one[1]), context);
  }
  return text.replace(EXPRESSION, (_, source) => asText(evaluate(tree(source), context)));
}

function asText(value) {
  if (typeof value === 'object' && value !== null) {
    throw new TypeError('IML: an array, a collection or a date within a text is outside the subset');
  }
  return value === undefined || value === null ? '' : String(value);
}

function fillCollection(collection, context) {
  const filled = {};
  for (const [name, value] of Object.entries(collection)) {
    const result = fill(value, context);
    if (name === '{{...}}') {
      Object.assign(filled, result);
    } else if (result !== undefined) {
      filled[name] = result;
    }
  }
  return filled;
}

function fill(template, context) {
  if (typeof template === 'string') {
    return fillText(template, context);
  }
  if (Array.isArray(template)) {
    return template.map((item) => fill(item, context));
  }
  return template !== null && typeof template === 'object' ? fillCollection(template, context) : template;
}

/** Every expression in a template, for checks of the whole app. */
function expressions(template) {
  if (typeof template === 'string') {
    return [...template.matchAll(EXPRESSION)].map((found) => found[1]);
  }
  return template !== null && typeof template === 'object' ? Object.values(template).flatMap(expressions) : [];
}

module.exports = { fill, expressions };
