'use strict';

const assert = require('node:assert/strict');
const http = require('node:http');
const { test, before, beforeEach, after } = require('node:test');
const { gzipSync } = require('node:zlib');
const { sandbox, connect, told } = require('./support');

// Answers made to exhaust a step. Each ends in an error that says what is wrong, in bounded memory.

const MEGABYTE = 1 << 20;
const JSON_TYPE = { 'content-type': 'application/json' };

let zapier;
let server;
let reply;

before(async () => {
  server = http.createServer((request, response) => reply(response));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
});

beforeEach(async () => {
  zapier = await connect();
  process.env.FILES_BASE_URL = `http://127.0.0.1:${server.address().port}`;
});

after(() => {
  process.env.FILES_BASE_URL = sandbox.url;
  server.closeAllConnections();
  server.close();
});

/** Writes the block until the other side has had enough. */
const endless = (status, block) => (response) => {
  response.writeHead(status, JSON_TYPE);
  const write = () => {
    while (!response.destroyed && response.write(block));
  };
  response.on('drain', write);
  write();
};

const whole = (body, headers = {}) => (response) => {
  response.writeHead(200, { ...JSON_TYPE, ...headers });
  response.end(body);
};

const bombs = {
  'a body without end': [endless(200, Buffer.alloc(MEGABYTE, ' ')), /too large/],
  'an error without end': [endless(422, Buffer.alloc(MEGABYTE, ' ')), /too large/],
  'a little that unzips to a hundred megabytes': [
    whole(gzipSync(Buffer.alloc(100 * MEGABYTE)), { 'content-encoding': 'gzip' }),
    /too large/,
  ],
  'objects in objects': [
    whole(`${'{"a":'.repeat(MEGABYTE / 8)}1${'}'.repeat(MEGABYTE / 8)}`),
    /is not a list/,
  ],
};

for (const [name, [bomb, message]] of Object.entries(bombs)) {
  test(`${name} ends a step with an error`, async () => {
    reply = bomb;
    const error = await zapier.search('user_find', { username: 'ann' }).then(
      () => assert.fail('the step succeeded'),
      (caught) => caught,
    );
    assert.match(told(error).message, message);
  });
}

test('what is nested without end in a field that nobody knows is left out', async () => {
  const odd = '['.repeat(MEGABYTE) + ']'.repeat(MEGABYTE);
  reply = whole(`[{"id":1,"username":"ann","odd":${odd}}]`);
  const found = await zapier.search('user_find', { username: 'ann' });
  assert.deepEqual(found, [{ id: 1, username: 'ann' }]);
});
