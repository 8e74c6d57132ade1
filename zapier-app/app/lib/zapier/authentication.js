'use strict';

const { Client } = require('../client/client');
const { withZapierErrors } = require('./errors');

/** Sends the key with every request. */
const addKey = (request, z, bundle) => {
  if (bundle.authData.api_key) request.headers['X-FilesAPI-Key'] = bundle.authData.api_key;
  return request;
};

/** Any key can read itself; the answer names it in the list of connections. */
const test = withZapierErrors((z, bundle) => new Client(z, bundle).call('getCurrentApiKey'));

const authentication = {
  type: 'custom',
  fields: [
    {
      key: 'api_key',
      label: 'API Key',
      type: 'password',
      required: true,
      helpText:
        'Create a key for a site administrator in your Files.com account under' +
        ' [API Keys](https://app.files.com/account/api-keys).',
    },
    {
      key: 'subdomain',
      label: 'Subdomain',
      type: 'string',
      required: false,
      isNoSecret: true,
      helpText: 'The part before `.files.com` in the address of your site, such as `mysite`.',
    },
  ],
  test,
  connectionLabel: '{{site_name}}: {{name}}',
};

module.exports = { authentication, addKey };
