'use strict';

const http = require('node:http');

/**
 * Stands in for the part of Zapier's servers that core asks for cursors. Core itself emulates the
 * cache. Listens on 127.0.0.1 only.
 *
 * @returns {Promise<{url: string, close: function}>}
 */
const startZapierRpc = () => {
  const cursors = new Map();
  const answers = {
    get_cursor: (storeKey) => cursors.get(storeKey) || null,
    set_cursor: (storeKey, cursor) => void cursors.set(storeKey, cursor),
  };
  const server = http.createServer(async (request, response) => {
    let text = '';
    for await (const chunk of request) text += chunk;
    const { id, storeKey, method, params } = JSON.parse(text);
    const result = answers[method] ? (answers[method](storeKey, ...params) ?? null) : undefined;
    response.writeHead(result === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id, result }));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      server.unref();
      resolve({ url: `http://127.0.0.1:${server.address().port}`, close: () => server.close() });
    });
  });
};

module.exports = { startZapierRpc };
