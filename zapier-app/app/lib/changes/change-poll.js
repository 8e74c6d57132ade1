'use strict';

const { createHash, randomUUID } = require('node:crypto');
const contract = require('../contract');
const { Failure } = require('../client/failure');
const { declaredPart } = require('../values/declared-part');

/** Zapier lets so many new records of one poll through; more than that wait for the next polls. */
const MOST_RECORDS = 100;

/**
 * In how many polls an event is given, because Zapier may not have received the answer to a poll. All
 * of them may then be new to Zapier, so repeats count towards the most records too.
 */
const TIMES = 3;

const eventId = (...parts) => createHash('sha256').update(parts.join('/')).digest('base64url').slice(0, 20);

const payloadOf = (output) => Object.entries(output.properties).find(([, schema]) => schema.$ref)[0];

/**
 * The polls of one Zap. Zapier drops records whose id it has seen, so a poll may give an event again;
 * it does so a few times, and no event is lost when the answer to a poll is.
 */
class ChangePoll {
  constructor(triggerId, detector, memory) {
    this.trigger = triggerId;
    this.output = contract.resolve(contract.trigger(triggerId).output);
    this.payload = payloadOf(this.output);
    this.detector = detector;
    this.memory = memory;
  }

  /** The Zap is being switched on: what is there already is no news. */
  async begin() {
    await this.memory.save({ turn: 0, origin: randomUUID(), data: await this.detector.baseline(), log: [] });
    return [];
  }

  /** A few events as they could be, made of what is there. */
  async sample() {
    const now = new Date().toISOString();
    return (await this.detector.sample()).map((told, index) =>
      this.event(eventId(this.trigger, 'sample', index, told.record.id), now, told),
    );
  }

  /** New events, and those of the last polls once more; newest first, as Zapier wants it. */
  async poll() {
    const state = await this.memory.load();
    if (!state) return this.lost();
    const turn = state.turn + 1;
    const now = new Date().toISOString();
    const { data, events } = await this.detector.compare(state.data);
    const log = [
      ...state.log.filter(({ told }) => told === undefined || told > turn - TIMES),
      ...events.map((told) => ({ event: this.event(this.idOf(told, state), now, told) })),
    ];
    // What was told before stands before what waits, so the first are repeats.
    const given = log.slice(0, MOST_RECORDS);
    given.filter(({ told }) => told === undefined).forEach((entry) => (entry.told = turn));
    await this.memory.save({ ...state, turn, data, log });
    return given.map(({ event }) => event).reverse();
  }

  /** It is never passed over in silence that changes may have been missed. */
  async lost() {
    await this.begin();
    throw new Failure(
      'SERVER_ERROR',
      'Zapier no longer has what this trigger remembered, so changes since the last successful poll' +
        ' may be missing. From now on changes are noticed again; nothing has to be done.',
    );
  }

  /** What can happen only once has the same id always; other changes have one of their own. */
  idOf({ key, once }, { origin, turn }) {
    return once ? eventId(this.trigger, key) : eventId(this.trigger, key, origin, turn);
  }

  event(id, detectedAt, { record, details, occurredAt }) {
    const event = {
      event_id: id,
      ...(occurredAt && { occurred_at: occurredAt }),
      detected_at: detectedAt,
      ...details,
      [this.payload]: record,
    };
    return { id, ...declaredPart(this.output, event) };
  }
}

module.exports = { ChangePoll };
