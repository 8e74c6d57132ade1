'use strict';

/** Dates as Make's help describes them, for the tokens that the app uses. */

const TOKENS = {
  YYYY: (date) => String(date.getUTCFullYear()).padStart(4, '0'),
  MM: (date) => two(date.getUTCMonth() + 1),
  DD: (date) => two(date.getUTCDate()),
  HH: (date) => two(date.getUTCHours()),
  mm: (date) => two(date.getUTCMinutes()),
  ss: (date) => two(date.getUTCSeconds()),
  X: (date) => String(Math.floor(date.getTime() / 1000)),
};
const PIECE = /\[([^\]]*)\]|YYYY|MM|DD|HH|mm|ss|X|[A-Za-z]+|[^A-Za-z[]+/g;

function two(number) {
  return String(number).padStart(2, '0');
}

/** formatDate(date, format, [timezone]); nothing stays nothing. Only UTC is in the subset. */
function formatDate(date, format, zone) {
  if (date === undefined || date === null || date === '') {
    return undefined;
  }
  if (!(date instanceof Date)) {
    throw new TypeError(`IML: formatDate takes a date, not ${JSON.stringify(date)}`);
  }
  if (format !== 'X' && zone !== 'UTC') {
    throw new TypeError('IML: formatDate is only in the subset with the time zone UTC');
  }
  return format.replace(PIECE, (piece, literal) => {
    if (literal !== undefined) {
      return literal;
    }
    if (/[A-Za-z]/.test(piece) && !TOKENS[piece]) {
      throw new TypeError(`IML: the date token ${piece} is outside the subset`);
    }
    return TOKENS[piece] ? TOKENS[piece](date) : piece;
  });
}

/** parseDate(text) of an ISO 8601 text with a time zone; nothing stays nothing. */
function parseDate(text) {
  if (text === undefined || text === null || text === '') {
    return undefined;
  }
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[-+]\d\d:?\d\d)$/.test(text)) {
    throw new TypeError(`IML: not an ISO 8601 date and time: ${text}`);
  }
  return new Date(text);
}

module.exports = { formatDate, parseDate };
