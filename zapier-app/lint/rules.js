'use strict';

const { stepsOf, visibleStepsOf, inputsOf, allInputsOf, textsOf, proseOf, sampleValues } = require('./visit');

// The checks of definitions that Zapier runs on its servers, by the ids Zapier gives them. Each takes
// a definition and gives the places that break it.

const places = (found) => found.map(({ place }) => place);

const SMALL = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'but',
  'by',
  'en',
  'for',
  'from',
  'if',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'via',
  'with',
]);
const isTitle = (label) =>
  label
    .split(/\s+/)
    .every(
      (word, index, all) => (index > 0 && index < all.length - 1 && SMALL.has(word)) || !/^[a-z]/.test(word),
    );

const LINK = /\[[^\]]+\]\([^)\s]+\)/g;
const hasLooseLink = (text) => {
  const rest = text.replace(/`[^`]*`/g, '').replace(LINK, '');
  return /https?:\/\//.test(rest) || /\[[^\]]*\(/.test(rest) || /\]\(/.test(rest);
};

const plain = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isMoment = (value) => typeof value === 'string' && (ZONED.test(value) || DAY.test(value));

const TYPES = {
  integer: Number.isInteger,
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  string: (value) => typeof value === 'string',
  datetime: isMoment,
};

const outputsOf = (step) =>
  [].concat(step.operation.outputFields || []).filter((field) => field && field.key);

const mismatches = ({ step, place }) =>
  outputsOf(step).flatMap((field) => {
    const values = sampleValues(step.operation.sample || {}, field.key).flatMap((value) => value);
    const missing = field.required && values.length === 0;
    const wrong = TYPES[field.type] && !values.every(TYPES[field.type]);
    return missing || wrong ? [`${place}.${field.key}`] : [];
  });

const looseMoments = ({ step, place }) => {
  const looksLikeOne = /^\d{4}-\d{2}-\d{2}[T ]|^\d{1,2} [A-Z][a-z]{2} \d{4}/;
  return places(
    textsOf(step.operation.sample || {}, `${place}.sample`).filter(
      ({ text }) => looksLikeOne.test(text) && !isMoment(text),
    ),
  );
};

const primaryKeys = (step) => {
  const keys = outputsOf(step)
    .filter((field) => field.primary)
    .map((field) => field.key);
  return keys.length > 0 ? keys : ['id'];
};

const isPolling = ({ kind, step }) => kind === 'triggers' && (step.operation.type || 'polling') === 'polling';
const isHook = ({ kind, step }) => kind === 'triggers' && step.operation.type === 'hook';

module.exports = {
  D001: (app) =>
    places(
      allInputsOf(app).filter(({ field }) =>
        /^(api_?key|access_?token|apikey|secret_?key)$/i.test(field.key),
      ),
    ),
  D002: ({ authentication }) =>
    (authentication.fields || [])
      .filter((field) => field.type === 'password' && !(field.helpText || '').match(LINK))
      .map((field) => `authentication.${field.key}`),
  D003: ({ authentication }) =>
    /\{\{.+\}\}|\$func\$/.test(authentication.connectionLabel || '')
      ? []
      : ['authentication.connectionLabel'],
  D004: (app) =>
    places(
      allInputsOf(app).filter(
        ({ field }) => /\bI[Dd]s?$/.test(field.label || '') && !field.dynamic && !field.choices,
      ),
    ),
  D005: (app) =>
    places(
      allInputsOf(app).filter(
        ({ field }) => field.dynamic && !(app.triggers || {})[field.dynamic.split('.')[0]],
      ),
    ),
  D006: (app) => places(stepsOf(app).filter((one) => isHook(one) && !one.step.operation.performList)),
  D007: (app) => places(textsOf(app).filter(({ text }) => /^http:\/\//.test(text))),
  D008: (app) => places(proseOf(app).filter(({ text }) => hasLooseLink(text))),
  D009: (app) =>
    places(visibleStepsOf(app).filter((one) => one.kind === 'searches' && inputsOf(one).length === 0)),
  D010: (app) =>
    places(
      stepsOf(app).filter(
        (one) =>
          isPolling(one) &&
          !primaryKeys(one.step).every((key) => (one.step.operation.sample || {})[key] !== undefined),
      ),
    ),
  D011: (app) =>
    places(
      allInputsOf(app).filter(
        ({ field }) => field.helpText && plain(field.helpText) === plain(field.label || field.key),
      ),
    ),
  D012: (app) =>
    places(visibleStepsOf(app).filter(({ step }) => Object.keys(step.operation.sample || {}).length === 0)),
  D013: (app) =>
    places(
      allInputsOf(app).filter(
        ({ field }) => field.search && !(app.searches || {})[field.search.split('.')[0]],
      ),
    ),
  D014: (app) => places(allInputsOf(app).filter(({ field }) => field.search && !field.dynamic)),
  D015: (app) =>
    Object.entries(app.searchOrCreates || {})
      .filter(([, pair]) => !(app.searches || {})[pair.search] || !(app.creates || {})[pair.create])
      .map(([key]) => `searchOrCreates.${key}`),
  D016: (app) => {
    const steps = visibleStepsOf(app);
    return steps.length === 1 && isHook(steps[0]) && !steps[0].step.operation.performSubscribe
      ? places(steps)
      : [];
  },
  D017: (app) =>
    places(
      stepsOf(app).filter(
        (one) =>
          isHook(one) && !(one.step.operation.performSubscribe && one.step.operation.performUnsubscribe),
      ),
    ),
  D018: (app) => places(visibleStepsOf(app).filter(({ step }) => !isTitle(step.display.label || ''))),
  D021: (app) =>
    places(
      visibleStepsOf(app).filter(
        ({ kind, step }) =>
          kind === 'triggers' && !/^Triggers when .+\.$/s.test(step.display.description || ''),
      ),
    ),
  D022: (app) =>
    places(visibleStepsOf(app).filter((one) => one.kind === 'creates' && inputsOf(one).length === 0)),
  D023: (app) => stepsOf(app).flatMap(looseMoments),
  D024: (app) => stepsOf(app).flatMap(mismatches),
  D025: (app) =>
    places(textsOf(app).filter(({ text }) => /(^|\()\s*(javascript|vbscript|data):/i.test(text))),
  D026: (app) =>
    places(textsOf(app).filter(({ text }) => /https?:\/\/[^/]*\{\{\s*bundle\.authData\./.test(text))),
};
