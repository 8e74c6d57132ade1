'use strict';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d.*(Z|[+-]\d\d:\d\d)$/;

/** A text that is equal for values that mean the same; empty for nothing. */
const textOf = (value) => {
  if (value === undefined || value === null || value === '') return '';
  const isMoment = typeof value === 'string' && MOMENT.test(value) && !Number.isNaN(Date.parse(value));
  return JSON.stringify(isMoment ? new Date(value).toISOString().replace('.000Z', 'Z') : value);
};

/** The value of a text. */
const valueOf = (text) => (text === '' ? null : JSON.parse(text));

module.exports = { textOf, valueOf };
