'use strict';

const KINDS = ['triggers', 'searches', 'creates'];

/** All steps with where they stand, such as creates.user_ensure. */
const stepsOf = (app) =>
  KINDS.flatMap((kind) =>
    Object.entries(app[kind] || {}).map(([key, step]) => ({ kind, key, step, place: `${kind}.${key}` })),
  );

const visibleStepsOf = (app) => stepsOf(app).filter(({ step }) => !(step.display || {}).hidden);

const withChildren = (field, place) => [
  { field, place },
  ...(field.children || []).flatMap((child) => withChildren(child, `${place}.${child.key}`)),
];

/** All fields that people fill in, with where they stand; those a function makes are not known. */
const inputsOf = ({ step, place }) =>
  []
    .concat(step.operation.inputFields || [])
    .filter((field) => typeof field === 'object')
    .flatMap((field) => withChildren(field, `${place}.${field.key}`));

const allInputsOf = (app) => stepsOf(app).flatMap(inputsOf);

/** All texts of a definition with where they stand. */
const textsOf = (value, place = '') => {
  if (typeof value === 'string') return [{ text: value, place }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, item]) => textsOf(item, place ? `${place}.${name}` : name));
};

/** Texts that are shown to people as Markdown. */
const proseOf = (app) => [
  ...stepsOf(app).map(({ step, place }) => ({ text: (step.display || {}).description || '', place })),
  ...allInputsOf(app).map(({ field, place }) => ({ text: field.helpText || '', place })),
  ...(app.authentication.fields || []).map((field) => ({
    text: field.helpText || '',
    place: `authentication.${field.key}`,
  })),
];

/** The values that a sample holds for a field such as user__email or items[]id. */
const sampleValues = (sample, key) => {
  let values = [sample];
  for (const part of key.split('__')) {
    const names = part.split('[]');
    names.forEach((name, index) => {
      if (name !== '') values = values.map((value) => (value || {})[name]);
      if (index < names.length - 1) values = values.flatMap((value) => value || []);
    });
  }
  return values.filter((value) => value !== undefined && value !== null);
};

module.exports = { stepsOf, visibleStepsOf, inputsOf, allInputsOf, textsOf, proseOf, sampleValues };
