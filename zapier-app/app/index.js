'use strict';

const { version: platformVersion } = require('zapier-platform-core');
const { version } = require('./package.json');
const { resolve } = require('./lib/zapier/definition');
const { authentication, addKey } = require('./lib/zapier/authentication');

/** The integration: the generated definition, with functions of the runtime in its places. */
module.exports = {
  version,
  platformVersion,
  authentication,
  beforeRequest: [addKey],
  triggers: {
    ...resolve(require('./generated/triggers.json')),
    ...resolve(require('./generated/choices.json')),
  },
  searches: resolve(require('./generated/searches.json')),
  creates: resolve(require('./generated/creates.json')),
  searchOrCreates: require('./generated/search-or-creates.json'),
  flags: { cleanInputData: false },
};
