'use strict';

const { withZapierErrors } = require('./errors');

/** The function behind a trigger. */
const pollTrigger = () => withZapierErrors(async () => []);

module.exports = { pollTrigger };
