'use strict';

/** Cuts an IML expression into tokens; whatever the documentation does not show is refused. */

const PIECES = [
  ['space', /\s+/y],
  ['number', /\d+(?:\.\d+)?/y],
  ['text', /'[^'\\]*'|"[^"\\]*"/y],
  ['quoted', /`[^`]+`/y],
  ['word', /[A-Za-z_][A-Za-z0-9_]*/y],
  ['sign', /==|!=|<=|>=|&&|\|\||[-+*/%<>!().,[\]]/y],
];

function nextToken(source, at) {
  for (const [kind, pattern] of PIECES) {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) {
      return { kind, text: found[0], at };
    }
  }
  throw new SyntaxError(`IML: nothing known begins at "${source.slice(at, at + 12)}" in {{${source}}}`);
}

function tokens(source) {
  const all = [];
  for (let at = 0; at < source.length;) {
    const token = nextToken(source, at);
    at += token.text.length;
    if (token.kind !== 'space') {
      all.push(token);
    }
  }
  return all;
}

module.exports = { tokens };
