'use strict';

const { Failure } = require('./failure');
const { failureOf, unreadable } = require('./error-answers');

/** What a failed attempt did at Files.com: nothing, perhaps something, or it was accepted. */
const Effect = { NONE: 'none', UNKNOWN: 'unknown', ACCEPTED: 'accepted' };

/** One attempt failed: with which error, and whether it may have changed something. */
class AttemptFailure extends Error {
  constructor(failure, effect) {
    super(failure.message);
    this.failure = failure;
    this.effect = effect;
  }
}

const BEFORE_SENDING = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);
const REASON_DECIDES = new Set([400, 404, 409, 422]);

/** No answer of Files.com comes near it, and a run of a step must not be brought down by one. */
const MOST_BYTES = 64 << 20;

const broken = (error) => {
  if (error.type === 'max-size') {
    const failure = new Failure('SERVER_ERROR', 'The answer of Files.com is too large. Ask for less at a time.');
    return new AttemptFailure(failure, Effect.ACCEPTED);
  }
  if (error.type === 'request-timeout' || error.type === 'body-timeout') {
    const failure = new Failure('TIMEOUT', 'Files.com gave no whole answer in time. Try again later.', {
      retryable: true,
    });
    return new AttemptFailure(failure, Effect.UNKNOWN);
  }
  const sent = !BEFORE_SENDING.has(error.code);
  const message = sent
    ? 'The connection to Files.com broke before the whole answer came. Try again later.'
    : 'Files.com cannot be reached. Check the subdomain of the connection.';
  return new AttemptFailure(
    new Failure('CONNECTION', message, { retryable: true }),
    sent ? Effect.UNKNOWN : Effect.NONE,
  );
};

const retryAfterOf = (response) => {
  const text = response.getHeader('retry-after');
  if (!text) return undefined;
  const seconds = /^\d+$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
};

const refused = (response, secrets) => {
  const body = response.data;
  const readable = body !== null && typeof body === 'object' && !Array.isArray(body);
  const saysJson = /^application\/json/i.test(response.getHeader('content-type') || '');
  if (!readable && saysJson && REASON_DECIDES.has(response.status)) {
    // Refused, but the reason was garbled on the way; it decides what is to be done next.
    return new AttemptFailure(unreadable(response.status), Effect.NONE);
  }
  const failure = failureOf(response.status, readable ? body : {}, retryAfterOf(response), secrets);
  return new AttemptFailure(failure, response.status >= 500 ? Effect.UNKNOWN : Effect.NONE);
};

/** Errors that core throws by itself, such as one about the request, are not about the wire. */
const isOfTheWire = (error) => error.name === 'FetchError' || Boolean(error.code);

/**
 * Sends a request once through Zapier's client, so that Zapier logs it.
 *
 * @param {object} expected answers: whether the answer has a body; secrets: what must not be shown
 * @returns {Promise<{status: number, data: *, cursor: (string|undefined)}>} the answer; `data` is
 *     undefined when it has no body
 */
const send = async (z, request, { answers, secrets }) => {
  let response;
  const hangUp = new AbortController();
  try {
    response = await z.request({
      ...request,
      signal: hangUp.signal,
      // Core would take {{bundle.x}} in what people wrote for a mistake of ours.
      merge: false,
      redirect: 'manual',
      size: MOST_BYTES,
      skipThrowForStatus: true,
      throwForThrottlingEarly: false,
    });
  } catch (error) {
    // What is too large would otherwise be read on, to its end.
    hangUp.abort();
    throw isOfTheWire(error) ? broken(error) : error;
  }
  if (response.status < 200 || response.status >= 300) throw refused(response, secrets);
  const empty = response.content === '' || response.status === 204;
  if ((empty && answers) || (!empty && response.data === undefined)) {
    throw new AttemptFailure(unreadable(response.status), Effect.ACCEPTED);
  }
  const cursor = response.getHeader('x-files-cursor') || response.getHeader('x-files-cursor-next');
  return { status: response.status, data: empty ? undefined : response.data, cursor: cursor || undefined };
};

module.exports = { send, AttemptFailure, Effect };
