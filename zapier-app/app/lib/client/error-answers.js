'use strict';

const { Failure } = require('./failure');
const { kindOf, passes, parameterOf } = require('./error-kinds');

const ADVICE = {
  INVALID_INPUT: 'Correct the input and try again.',
  NOT_AUTHENTICATED: 'Check the API key and the subdomain of the connection.',
  NOT_AUTHORIZED: 'Use a key of a user who may do this, such as a site administrator.',
  NOT_FOUND: 'Check the id or the name; what may not be seen is not found either.',
  CONFLICT: 'Choose another value, or use the action that ensures the record.',
  SITE_UNAVAILABLE: "Look at the site's settings and account at Files.com.",
  RATE_LIMITED: 'Try again later.',
  TIMEOUT: 'Try again later.',
  SERVER_ERROR: 'Try again later.',
};

const MOST_CHARACTERS = 500;

/**
 * What may be shown of a text: one line of bounded length without the secrets of the request, because
 * an odd server may answer with anything.
 */
const shownWithout = (secrets) => (text) =>
  secrets
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), String(text ?? ''))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MOST_CHARACTERS);

const said = (body, line) => {
  for (const name of ['error', 'detail']) {
    if (typeof body[name] === 'string' && body[name].trim()) return line(body[name]);
  }
  const first = [].concat(body.errors || [])[0];
  const text = first && typeof first === 'object' ? first.error : first;
  return line(text || body.title);
};

const isTaken = (body, sentence) =>
  Object.values(body.model_error_keys || {}).some((keys) => [].concat(keys).includes('taken')) ||
  sentence.includes('already been taken');

const fieldErrors = (body, sentence, line) => {
  const fields = {};
  const add = (field, message) => (fields[line(field)] ||= []).push(line(message));
  for (const [field, messages] of Object.entries(body.model_errors || {})) {
    [].concat(messages).forEach((message) => add(field, message));
  }
  if (Object.keys(fields).length === 0) {
    const named = /(?:^|, )([\w[\].]+) ((?:is missing|is invalid|does not have a)[^,]*)/g;
    for (const [, field, message] of sentence.matchAll(named)) add(field, message);
    const required = /parameter missing: ([\w[\].]+)/g;
    for (const [, field] of sentence.matchAll(required)) add(field, 'is missing');
  }
  if (Object.keys(fields).length === 0 && parameterOf(String(body.type || ''))) {
    add(parameterOf(body.type), sentence);
  }
  return fields;
};

/**
 * What an error answer means.
 *
 * @param {string[]} secrets what must not be shown, whatever the answer says
 */
const failureOf = (status, body, retryAfter, secrets) => {
  const line = shownWithout(secrets);
  const sentence = said(body, line);
  const type = line(body.type);
  const kind = kindOf(status, type, isTaken(body, sentence));
  const shown = sentence || `Files.com answered with HTTP status ${status}`;
  const fields = fieldErrors(body, sentence, line);
  const field = Object.keys(fields)[0];
  return new Failure(
    kind,
    `${shown.replace(/\.?$/, '.')} ${ADVICE[kind] || 'Look at the record at Files.com.'}`,
    {
      status,
      type: type || undefined,
      fieldErrors: fields,
      ...(field && { field, rule: fields[field].join('; ') }),
      retryable: passes(status, kind, type),
      retryAfter,
    },
  );
};

/** An answer that is not the JSON the operation answers with. */
const unreadable = (status) =>
  new Failure(
    'SERVER_ERROR',
    'The answer of Files.com cannot be read. Check the subdomain; if it is right, try again later.',
    { status, retryable: true },
  );

module.exports = { failureOf, unreadable };
