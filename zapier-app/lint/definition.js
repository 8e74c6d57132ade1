'use strict';

/**
 * The definition as Zapier's servers get it: functions are marks, everything else is plain JSON.
 *
 * @param {object} core zapier-platform-core
 */
const definitionOf = async (core, app) =>
  (await core.createAppHandler(app)({ command: 'definition' })).results;

/** What the schema of zapier-platform-schema finds wrong. */
const schemaFindings = async (core, app) => {
  const { results } = await core.createAppHandler(app)({ command: 'validate' });
  return []
    .concat(results.errors || results)
    .map((error) => error.stack || error.message || JSON.stringify(error));
};

module.exports = { definitionOf, schemaFindings };
