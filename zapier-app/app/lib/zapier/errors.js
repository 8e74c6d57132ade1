'use strict';

const { Failure } = require('../client/failure');

/** Seconds to wait when Files.com does not say how long. */
const DEFAULT_DELAY = 60;

const zapierError = (z, failure, options) => {
  const { kind, message } = failure;
  if (kind === 'NOT_AUTHENTICATED') return new z.errors.ExpiredAuthError(message);
  if (kind === 'NOT_FOUND' && options.halts) return new z.errors.HaltedError(message);
  // What passes by itself: running the step again is safe, because actions look first.
  if (failure.retryable) {
    return new z.errors.ThrottledError(message, Math.ceil(failure.retryAfter || DEFAULT_DELAY));
  }
  return new z.errors.Error(message, kind, failure.status || undefined);
};

/**
 * Runs a function of a step, with failures as Zapier's errors: an expired connection pauses Zaps, a
 * throttled step is run again later, a halted one ends quietly, and any other tells the user.
 *
 * @param {object} [options] halts: whether a record that is not there any more ends the Zap quietly
 */
const withZapierErrors =
  (perform, options = {}) =>
  async (z, bundle) => {
    try {
      return await perform(z, bundle);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      const shown = zapierError(z, error, options);
      // For logs and tests: what the message says, in a form a program can use.
      Object.defineProperty(shown, 'failure', { value: error });
      throw shown;
    }
  };

module.exports = { withZapierErrors };
