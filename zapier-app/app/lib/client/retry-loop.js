'use strict';

const { Failure } = require('./failure');
const { AttemptFailure, Effect } = require('./attempt');

const uncertain = (request, attempt, why) =>
  new Failure(
    'UNCERTAIN',
    `${request.operation.id} was sent, but its answer was lost, so it may have taken effect. ${why}` +
      ` Check at Files.com before you do it again. The failure: ${attempt.failure.message}`,
  );

/**
 * Sends a request until it is done, refused, or the attempts or the time have run out. A write
 * whose answer was lost is sent again only when that can do no harm; a creation is looked for first.
 */
class RetryLoop {
  /**
   * @param {object} settings attempts, firstDelay and maxDelay (milliseconds), deadline
   * @param {object} lookup knows(operation) and find(request)
   */
  constructor(settings, lookup) {
    this.settings = settings;
    this.lookup = lookup;
  }

  /**
   * @param {object} request with its operation
   * @param {function} attempt sends it once
   * @param {function} gone the answer of a deletion whose record is not there any more
   * @param {function} found the answer of a creation whose record was found
   */
  async run(request, attempt, gone, found) {
    // Zapier may be running a step again that was cut off, so its creation may have been sent before.
    let ambiguous = Boolean(request.mayBeRerun) && request.operation.repeat === 'after-lookup';
    for (let number = 1; ; number++) {
      try {
        return await attempt();
      } catch (error) {
        if (!(error instanceof AttemptFailure)) throw error;
        if (ambiguous && request.operation.method === 'DELETE' && error.failure.kind === 'NOT_FOUND') {
          return gone();
        }
        ambiguous ||= error.effect !== Effect.NONE;
        if (ambiguous && this.mayBeThere(request, error)) {
          const record = await this.look(request, error, number);
          if (record) return found(record);
        } else {
          await this.goOnOrThrow(request, error, number);
        }
      }
    }
  }

  /** Whether an earlier attempt or this one may have created the record. */
  mayBeThere(request, error) {
    const unclear = error.effect !== Effect.NONE && request.operation.repeat === 'after-lookup';
    return this.lookup.knows(request.operation) && (unclear || error.failure.kind === 'CONFLICT');
  }

  /** Waits before it looks, because a server that has failed may be about to finish the work. */
  async look(request, error, number) {
    const last = this.isLast(error, number);
    if (!last && !(await this.rest(error, number))) {
      throw uncertain(request, error, 'There was no time left to look for the record.');
    }
    const record = await this.find(request, error);
    if (!record && last) throw error.failure;
    return record;
  }

  async find(request, error) {
    try {
      return await this.lookup.find(request);
    } catch (failure) {
      if (!(failure instanceof Failure) || ['CONFLICT', 'UNCERTAIN'].includes(failure.kind)) throw failure;
      throw uncertain(request, error, `Looking for the record failed too: ${failure.message}`);
    }
  }

  async goOnOrThrow(request, error, number) {
    if (error.effect !== Effect.NONE && request.operation.repeat === 'never') {
      throw uncertain(request, error, 'It was not sent again.');
    }
    if (this.isLast(error, number) || !(await this.rest(error, number))) throw error.failure;
  }

  isLast(error, number) {
    return !error.failure.retryable || number >= this.settings.attempts;
  }

  /** Waits for the next attempt; false when there is no time for it. */
  async rest(error, number) {
    const { firstDelay, maxDelay, deadline } = this.settings;
    const bound = Math.min(firstDelay * 2 ** (number - 1), maxDelay);
    const asked = error.failure.retryAfter;
    const wait = asked === undefined ? Math.random() * bound : asked * 1000;
    if (wait >= deadline - Date.now()) return false;
    await new Promise((resolve) => setTimeout(resolve, wait));
    return true;
  }
}

module.exports = { RetryLoop };
