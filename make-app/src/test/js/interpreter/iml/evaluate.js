'use strict';

const { apply } = require('./functions');

/**
 * Works an expression out. Missing properties are undefined; unknown functions end the run. All arguments are
 * worked out, those of `if` too, so that nothing depends on an order that is not documented.
 */

function evaluate(tree, context) {
  switch (tree.type) {
    case 'value':
      return tree.value;
    case 'variable':
      return variable(tree.name, context);
    case 'property':
      return evaluate(tree.of, context)?.[tree.name];
    case 'element':
      return element(evaluate(tree.of, context), evaluate(tree.index, context));
    case 'call':
      return apply(tree.name, tree.arguments.map((one) => evaluate(one, context)));
    case 'unary':
      return tree.operator === '!' ? !evaluate(tree.of, context) : -evaluate(tree.of, context);
    default:
      return binary(tree, context);
  }
}

function variable(name, context) {
  if (!(name in context)) {
    throw new ReferenceError(`IML: there is no variable ${name} here`);
  }
  return context[name];
}

/** Arrays count from one, and from the end with negative numbers. */
function element(array, index) {
  if (array === undefined || array === null) {
    return undefined;
  }
  if (!Array.isArray(array) || !Number.isInteger(index) || index === 0) {
    throw new TypeError('IML: [] takes an element of an array by a whole number from 1');
  }
  return index < 0 ? array[array.length + index] : array[index - 1];
}

function binary({ operator, left, right }, context) {
  const a = evaluate(left, context);
  if (operator === '||') {
    return a || evaluate(right, context);
  }
  if (operator === '&&') {
    return a && evaluate(right, context);
  }
  const b = evaluate(right, context);
  switch (operator) {
    case '==': return equal(a, b);
    case '!=': return !equal(a, b);
    case '<': return plain(a) < plain(b);
    case '<=': return plain(a) <= plain(b);
    case '>': return plain(a) > plain(b);
    case '>=': return plain(a) >= plain(b);
    case '+': return plain(a) + plain(b);
    case '-': return plain(a) - plain(b);
    case '*': return plain(a) * plain(b);
    case '/': return plain(a) / plain(b);
    default: return plain(a) % plain(b);
  }
}

/** Nobody documents what becomes of arrays, collections and dates here. */
function plain(value) {
  if (typeof value === 'object' && value !== null) {
    throw new TypeError('IML: arrays, collections and dates are not added or put in order');
  }
  return value;
}

/** Strict, as documented. Comparing whole arrays or collections means nothing, so it is refused. */
function equal(a, b) {
  if ((typeof a === 'object' && a !== null) && (typeof b === 'object' && b !== null)) {
    throw new TypeError('IML: arrays, collections and dates are not compared with ==');
  }
  return a === b;
}

module.exports = { evaluate };
