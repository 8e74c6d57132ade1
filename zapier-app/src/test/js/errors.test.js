'use strict';

const { test, before, after, beforeEach } = require('node:test');
const assert = require('node:assert/strict');
const http = require('node:http');
const { sandbox, connect, told } = require('./support');

let zapier;
before(async () => (zapier = await connect()));
after(() => zapier.close());
beforeEach(() => sandbox.reset());

const rejected = async (promise) => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new assert.AssertionError({ message: 'it was not rejected' });
};

/** How the creation of a user with a password ends at another server. */
const errorOfCreationAt = async (server) => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env.FILES_BASE_URL = `http://127.0.0.1:${server.address().port}`;
  try {
    return await rejected(zapier.create('user_create', { username: 'ann', password: 'hunter2-hunter2' }));
  } finally {
    process.env.FILES_BASE_URL = sandbox.url;
    server.close();
  }
};

test('a limit that Files.com asks to wait for longer than a step may take lets Zapier wait', async () => {
  await sandbox.faults({ kind: 'rate_limit', operation: 'createUser', retry_after: 120 });
  const error = await rejected(zapier.create('user_create', { username: 'ann' }));
  assert.equal(error.name, 'ThrottledError');
  assert.equal(told(error).delay, 120);
});

test('a limit that passes at once is waited for within the step', async () => {
  await sandbox.faults({ kind: 'rate_limit', operation: 'createUser', times: 2, retry_after: 0 });
  assert.equal((await zapier.create('user_create', { username: 'ann' })).username, 'ann');
});

test('a site that is down lets Zapier try again in a minute', async () => {
  await sandbox.faults({ kind: 'error_before', status: 503 });
  const error = await rejected(zapier.search('user_find', { username: 'ann' }));
  assert.equal(error.name, 'ThrottledError');
  assert.equal(told(error).delay, 60);
});

test('deleting what is not there any more ends the Zap quietly', async () => {
  const error = await rejected(zapier.create('user_delete', { id: 4711 }));
  assert.equal(error.name, 'HaltedError');
});

test('changing what is not there tells the user', async () => {
  const error = await rejected(zapier.create('user_update', { id: 4711, name: 'Nobody' }));
  assert.equal(error.name, 'AppError');
  assert.equal(told(error).code, 'NOT_FOUND');
  assert.equal(told(error).status, 404);
});

test('a mistake in the input names the field before anything is sent', async () => {
  const before = await sandbox.counts();
  const error = await rejected(zapier.create('user_ensure', { username: 'ann', disabled: 'perhaps' }));
  assert.equal(error.name, 'AppError');
  assert.deepEqual(told(error), { message: 'disabled must be true or false.', code: 'INVALID_INPUT' });
  assert.deepEqual(await sandbox.counts(), before);
});

test('a taken name is told in a sentence', async () => {
  await sandbox.seed({ users: [{ username: 'ann', email: 'ann@example.com' }] });
  const error = await rejected(zapier.create('user_create', { username: 'ann', email: 'other@example.com' }));
  assert.equal(told(error).code, 'CONFLICT');
  assert.match(told(error).message, /^[A-Z].+\.$/);
});

test('a key that has been revoked pauses Zaps', async () => {
  const error = await rejected(
    zapier.tester(zapier.app.creates.user_ensure.operation.perform, {
      authData: { api_key: 'revoked' },
      inputData: { username: 'ann' },
    }),
  );
  assert.equal(error.name, 'ExpiredAuthError');
});

test('a write that cannot be looked up is not repeated blindly', async () => {
  await sandbox.seed({ users: [{ username: 'ann' }] });
  await sandbox.faults({ kind: 'drop_after', method: 'POST' });
  const error = await rejected(
    zapier.create('api_call', { method: 'POST', path: '/groups', body: '{"name": "Sales"}' }),
  );
  assert.equal(told(error).code, 'UNCERTAIN');
  assert.deepEqual(
    (await sandbox.state()).groups.map((group) => group.name),
    ['Sales'],
  );
});

test('no message holds a secret of the input', async () => {
  const secret = 'hunter2-hunter2-hunter2';
  await sandbox.faults({ kind: 'error_before', status: 500, operation: 'createUser' });
  const error = await rejected(zapier.create('user_create', { username: 'ann', password: secret }));
  assert.ok(!`${error.message}${error.stack}`.includes(secret));
});

test('not even a server that repeats what it was sent can make a secret show', async () => {
  const parrot = http.createServer(async (request, response) => {
    let sent = '';
    for await (const chunk of request) sent += chunk;
    response.writeHead(422, { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({
        type: 'bad-request/x',
        error: `${sent} with ${request.headers['x-filesapi-key']} is bad`,
        model_errors: { password: [sent] },
      }),
    );
  });
  const error = await errorOfCreationAt(parrot);
  assert.match(error.message, /"password":|password/);
  assert.doesNotMatch(
    JSON.stringify([error.message, error.failure]),
    new RegExp(`hunter2|${sandbox.apiKey}`),
  );
});

test('not even a server that repeats in a later answer what it was sent', async () => {
  let sent = '';
  const elephant = http.createServer(async (request, response) => {
    for await (const chunk of request) sent += chunk;
    if (request.method === 'POST') {
      request.socket.destroy();
      return;
    }
    response.writeHead(403, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ type: 'not-authorized/x', error: sent }));
  });
  const error = await errorOfCreationAt(elephant);
  assert.equal(told(error).code, 'UNCERTAIN');
  assert.match(error.message, /Looking for the record failed too: .*ann/);
  assert.doesNotMatch(JSON.stringify([error.message, error.failure]), /hunter2/);
});

test('what a composite had done before it failed is told', async () => {
  await sandbox.seed({ folders: ['Home'] });
  await sandbox.faults({ kind: 'error_before', status: 501, operation: 'createPermission' });
  const error = await rejected(
    zapier.create('lifecycle_onboard_user', {
      username: 'ann',
      permissions: [{ path: 'Home', permission: 'full' }],
    }),
  );
  assert.match(told(error).message, /Done before that: created the user ann\. Run it again/);
});
