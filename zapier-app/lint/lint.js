'use strict';

const rules = require('./rules');

/** What is wrong with a definition: the rule and the place of each finding. */
const lint = (app) =>
  Object.entries(rules).flatMap(([rule, check]) => check(app).map((place) => ({ rule, place })));

module.exports = { lint };
