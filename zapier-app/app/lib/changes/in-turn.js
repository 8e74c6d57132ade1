'use strict';

const { Failure } = require('../client/failure');

/**
 * Reads records one by one. When time is short, or a request fails after others went well, the rest
 * waits for the next poll, so that however many there are, every poll gets on.
 *
 * @param {function} read reads one of them; it changes nothing when it throws
 * @param {function} postpone keeps what is remembered of one that waits
 */
const inTurn = async (client, all, read, postpone) => {
  const waiting = [...all];
  for (let done = 0; waiting.length > 0 && (done === 0 || !client.isAlmostOver()); done++) {
    try {
      await read(waiting[0]);
    } catch (error) {
      if (done === 0 || !(error instanceof Failure)) throw error;
      break;
    }
    waiting.shift();
  }
  waiting.forEach(postpone);
};

module.exports = { inTurn };
