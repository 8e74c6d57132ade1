'use strict';

const contract = require('../contract');
const { Client } = require('../client/client');
const { Memory } = require('../changes/memory');
const { ChangePoll } = require('../changes/change-poll');
const { detectorOf } = require('../changes/detectors');
const { stepInput } = require('./step-input');
const { withZapierErrors } = require('./errors');

/** The function behind a trigger. */
const pollTrigger = (id) =>
  withZapierErrors(async (z, bundle) => {
    const input = stepInput(contract.trigger(id).input, bundle.inputData);
    const { zap = {}, isLoadingSample, isPopulatingDedupe } = bundle.meta || {};
    const memory = new Memory(z, JSON.stringify([zap.id, id, input]));
    const poll = new ChangePoll(id, detectorOf(id, new Client(z, bundle), input), memory);
    if (isLoadingSample) return poll.sample();
    return isPopulatingDedupe ? poll.begin() : poll.poll();
  });

module.exports = { pollTrigger };
