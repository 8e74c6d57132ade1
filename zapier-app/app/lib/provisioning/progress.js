'use strict';

const { Failure } = require('../client/failure');

/** What a composite has changed so far, so that a failure can tell. */
class Progress {
  constructor() {
    this.steps = [];
  }

  done(step) {
    this.steps.push(step);
  }

  get changedAnything() {
    return this.steps.length > 0;
  }

  /** Runs the part of a composite that writes; a failure in it tells what had been done. */
  async guard(writes) {
    try {
      return await writes();
    } catch (error) {
      if (!(error instanceof Failure) || !this.changedAnything) throw error;
      throw new Failure(
        error.kind,
        `${error.message} Done before that: ${this.steps.join('; ')}. Run it again with the same` +
          ' input to do the rest.',
        { ...error, name: 'Failure' },
      );
    }
  }
}

module.exports = { Progress };
