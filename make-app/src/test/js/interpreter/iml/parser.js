'use strict';

const { tokens } = require('./lexer');

/** Keywords of IML that stand for a value. */
const VALUES = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
  ['undefined', undefined],
  ['emptyarray', []],
]);

const STRENGTH = {
  '||': 1, '&&': 2, '==': 3, '!=': 3, '<': 4, '<=': 4, '>': 4, '>=': 4, '+': 5, '-': 5, '*': 6, '/': 6, '%': 6,
};

/** Reads one expression; the result is a tree of plain objects. */
class Parser {
  constructor(source) {
    this.source = source;
    this.tokens = tokens(source);
    this.at = 0;
  }

  parse() {
    const tree = this.expression(0);
    if (this.at < this.tokens.length) {
      this.fail(`unexpected ${this.tokens[this.at].text}`);
    }
    return tree;
  }

  expression(least) {
    let left = this.operand();
    for (;;) {
      const token = this.tokens[this.at];
      const strength = token?.kind === 'sign' ? STRENGTH[token.text] : undefined;
      if (strength === undefined || strength <= least) {
        return left;
      }
      this.at += 1;
      left = { type: 'binary', operator: token.text, left, right: this.expression(strength) };
    }
  }

  operand() {
    let value = this.primary();
    for (;;) {
      if (this.take('.')) {
        value = { type: 'property', of: value, name: this.propertyName() };
      } else if (this.take('[')) {
        value = { type: 'element', of: value, index: this.expression(0) };
        this.expect(']');
      } else {
        return value;
      }
    }
  }

  primary() {
    const token = this.tokens[this.at];
    if (!token) {
      this.fail('unexpected end');
    }
    this.at += 1;
    switch (token.kind) {
      case 'number':
        return { type: 'value', value: Number(token.text) };
      case 'text':
        return { type: 'value', value: token.text.slice(1, -1) };
      case 'word':
        return this.word(token);
      default:
        return this.signed(token);
    }
  }

  signed(token) {
    if (token.text === '(') {
      const inner = this.expression(0);
      this.expect(')');
      return inner;
    }
    if (token.text === '!' || token.text === '-') {
      return { type: 'unary', operator: token.text, of: this.operand() };
    }
    return this.fail(`unexpected ${token.text}`);
  }

  word(token) {
    if (this.take('(')) {
      return { type: 'call', name: token.text, arguments: this.list() };
    }
    return VALUES.has(token.text)
      ? { type: 'value', value: VALUES.get(token.text) }
      : { type: 'variable', name: token.text };
  }

  list() {
    const items = [];
    if (this.take(')')) {
      return items;
    }
    do {
      items.push(this.expression(0));
    } while (this.take(','));
    this.expect(')');
    return items;
  }

  propertyName() {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.kind === 'word') {
      return token.text;
    }
    return token?.kind === 'quoted' ? token.text.slice(1, -1) : this.fail('a property name is missing');
  }

  take(sign) {
    const token = this.tokens[this.at];
    const there = token?.kind === 'sign' && token.text === sign;
    this.at += there ? 1 : 0;
    return there;
  }

  expect(sign) {
    if (!this.take(sign)) {
      this.fail(`${sign} is missing`);
    }
  }

  fail(reason) {
    throw new SyntaxError(`IML: ${reason} in {{${this.source}}}`);
  }
}

function parse(source) {
  return new Parser(source).parse();
}

module.exports = { parse };
