'use strict';

/**
 * Something could not be done. `kind` is one of the catalogue's kinds of error; `message` is a
 * sentence for people and never holds a value that could be a secret.
 */
class Failure extends Error {
  /**
   * @param {string} kind such as NOT_FOUND
   * @param {string} message what is wrong and what to do
   * @param {object} [more] status, type, fieldErrors, retryable, field, rule, retryAfter (seconds)
   */
  constructor(kind, message, more = {}) {
    super(message);
    this.name = 'Failure';
    this.kind = kind;
    Object.assign(this, { status: 0, fieldErrors: {}, retryable: false }, more);
  }
}

/** The input breaks a rule; nothing was sent. Names the field and the rule, never the value. */
const invalidInput = (field, rule) =>
  new Failure('INVALID_INPUT', `${field} ${rule}.`.replace(/\.\.$/, '.'), { field, rule });

const isKind = (error, kind) => error instanceof Failure && error.kind === kind;

module.exports = { Failure, invalidInput, isKind };
