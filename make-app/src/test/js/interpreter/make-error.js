'use strict';

/** An error as Make shows it to a scenario: one of its types and a message. */
class MakeError extends Error {
  constructor(type, message) {
    super(message);
    this.name = type;
  }
}

/** Errors after which Make runs the module again by itself when incomplete executions are stored. */
const RUN_AGAIN = new Set(['ConnectionError', 'RateLimitError']);

module.exports = { MakeError, RUN_AGAIN };
