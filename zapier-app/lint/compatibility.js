'use strict';

const { visibleStepsOf, inputsOf } = require('./visit');

const sampleKeys = (value, prefix = '') =>
  Object.entries(value || {}).flatMap(([name, item]) => {
    const one = Array.isArray(item) ? item[0] : item;
    if (one === null || typeof one !== 'object') return [prefix + name];
    return sampleKeys(one, `${prefix}${name}${Array.isArray(item) ? '[]' : '__'}`);
  });

/** What Zaps may refer to: the keys of steps, of their fields and of what they give. */
const keysOf = (definition) =>
  Object.fromEntries(
    visibleStepsOf(definition).map((one) => [
      one.place,
      {
        fields: inputsOf(one).map(({ place }) => place.slice(one.place.length + 1)),
        sample: sampleKeys(one.step.operation.sample),
      },
    ]),
  );

const missing = (rule, place, released, now) =>
  released.filter((name) => !now.includes(name)).map((name) => ({ rule, place: `${place}.${name}` }));

/** What a release had that a definition has no longer, by the ids of Zapier's checks. */
const compatibilityFindings = (released, definition) => {
  const now = keysOf(definition);
  return Object.entries(released).flatMap(([place, { fields, sample }]) =>
    now[place]
      ? [
          ...missing('C002', place, fields, now[place].fields),
          ...missing('C003', place, sample, now[place].sample),
        ]
      : [{ rule: 'C001', place }],
  );
};

module.exports = { keysOf, compatibilityFindings };
