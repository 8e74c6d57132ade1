'use strict';

const { startZapierRpc } = require('./zapier-rpc');

/**
 * The integration inside the real zapier-platform-core, talking to a site at the given address.
 *
 * @returns {Promise<{app: object, test: function, close: function}>} the integration, core's tester
 */
const startZapier = async (baseUrl) => {
  const rpc = await startZapierRpc();
  // Core reads these when it is loaded; the deploy key is not a real one.
  Object.assign(process.env, {
    NODE_ENV: 'test',
    ZAPIER_BASE_ENDPOINT: rpc.url,
    ZAPIER_DEPLOY_KEY: 'fake-deploy-key',
    FILES_FIRST_DELAY_MS: '1',
  });
  // Core's HTTP client does not notice a body that is cut short; it ends with the time limit.
  process.env.FILES_REQUEST_TIMEOUT_MS ||= '5000';
  if (baseUrl) process.env.FILES_BASE_URL = baseUrl;
  const app = require('../app');
  const { createAppTester } = require('../app/node_modules/zapier-platform-core');
  return { app, createTester: (options) => createAppTester(app, options), close: rpc.close };
};

module.exports = { startZapier };
