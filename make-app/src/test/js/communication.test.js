'use strict';

const { test } = require('node:test');
const assert = require('node:assert/strict');
const { Communication } = require('./interpreter/communication');
const { startServer } = require('./support/server');

async function play(requests, answer, { context = {}, base = {}, conditionFirst = false, isKnown } = {}) {
  const server = await startServer(answer);
  const network = {
    now: () => new Date(0),
    route: (url) => new URL(url.pathname + url.search, server.url),
    log: () => {},
    conditionFirst,
  };
  try {
    const full = { baseUrl: 'https://app.files.com/api', ...base };
    const run = new Communication(requests, { base: full, context: { parameters: {}, ...context }, network, isKnown });
    const records = await run.run();
    return { outputs: records.map((record) => record.output), requests: server.requests, temp: run.context.temp };
  } finally {
    await server.close();
  }
}

test('address, query, headers and body are filled in and sent', async () => {
  const request = {
    url: '/users/{{parameters.id}}', method: 'PATCH', qs: { a: '{{parameters.list}}', gone: '{{undefined}}' },
    body: { name: '{{parameters.name}}', cleared: '{{null}}' }, response: { output: '{{body.ok}}' },
  };
  const { requests: [sent], outputs } = await play(request, () => ({ body: { ok: 1 } }), {
    context: { parameters: { id: 7, list: [1, 2], name: 'Ann {{1}}' } },
    base: { headers: { 'X-Key': 'k' } },
  });
  assert.equal(sent.path, '/api/users/7');
  assert.equal(sent.query.a, '2');
  assert.equal('gone' in sent.query, false);
  assert.equal(sent.headers['x-key'], 'k');
  assert.deepEqual(JSON.parse(sent.body), { name: 'Ann {{1}}', cleared: null });
  assert.deepEqual(outputs, [1]);
});

test('requests follow each other, share temp, and the last one makes the output', async () => {
  const { outputs, requests } = await play(
    [
      { url: '/a', response: { temp: { seen: '{{body.value}}' } } },
      { condition: '{{temp.seen == 2}}', url: '/skipped' },
      { response: { output: '{{temp.seen + 1}}' } },
    ],
    () => ({ body: { value: 1 } }),
  );
  assert.deepEqual(outputs, [2]);
  assert.deepEqual(requests.map((one) => one.path), ['/api/a']);
});

test('the same comes out whether temp or the condition is worked out first', async () => {
  const steps = [
    { condition: '{{false}}', temp: { a: "{{if(false, 'set', temp.a)}}" } },
    { response: { output: "{{ifempty(temp.a, 'unset')}}" } },
  ];
  for (const conditionFirst of [false, true]) {
    assert.deepEqual((await play(steps, () => ({}), { conditionFirst })).outputs, ['unset']);
  }
});

test('an answer of 400 or more is an error unless it is declared valid', async () => {
  const error = { type: 'DataError', message: '[{{statusCode}}] {{body.error}}', 404: { message: 'none' } };
  const base = { response: { error } };
  const refused = () => ({ status: 422, body: { error: 'bad' } });
  await assert.rejects(play({ url: '/a' }, refused, { base }), { name: 'DataError', message: '[422] bad' });
  await assert.rejects(play({ url: '/a' }, () => ({ status: 404 }), { base }), { name: 'DataError', message: 'none' });
  const lenient = { url: '/a', response: { valid: '{{statusCode == 422}}', output: '{{statusCode}}' } };
  assert.deepEqual((await play(lenient, refused, { base })).outputs, [422]);
});

test('a step without a request can refuse', async () => {
  const valid = { condition: '{{parameters.a}}', type: 'DuplicateDataError', message: 'no {{parameters.b}}' };
  const refused = play({ response: { valid } }, () => ({}), { context: { parameters: { b: 'way' } } });
  await assert.rejects(refused, { name: 'DuplicateDataError', message: 'no way' });
});

test('a broken connection is a ConnectionError', async () => {
  const server = await startServer(() => ({}));
  await server.close();
  const network = { now: () => new Date(0), route: () => new URL(server.url), log: () => {} };
  const run = new Communication({ url: '/a' }, { base: { baseUrl: 'https://a.files.com' }, context: {}, network });
  await assert.rejects(run.run(), { name: 'ConnectionError' });
});

const pages = (count, size) => (request) => {
  const page = Number(request.query.cursor ?? 1);
  const body = Array.from({ length: size }, (_, index) => ({ id: (page - 1) * size + index + 1 }));
  return { body, headers: page < count ? { 'x-files-cursor': String(page + 1) } : {} };
};
const LIST = {
  url: '/list',
  response: { iterate: '{{body}}', output: '{{item.id}}', limit: '{{parameters.limit}}' },
  pagination: { condition: '{{headers.`x-files-cursor`}}', qs: { cursor: '{{headers.`x-files-cursor`}}' } },
};

test('lists are read page by page until the limit or the end', async () => {
  const all = await play(LIST, pages(3, 2), { context: { parameters: { limit: 100 } } });
  assert.deepEqual(all.outputs, [1, 2, 3, 4, 5, 6]);
  const some = await play(LIST, pages(3, 2), { context: { parameters: { limit: 3 } } });
  assert.deepEqual(some.outputs, [1, 2, 3]);
  assert.equal(some.requests.length, 2);
});

test("Make's limits hold: 3200 records, 50 pages more, 100 requests", async () => {
  const wide = await play(LIST, pages(10, 1000), { context: { parameters: { limit: 100_000 } } });
  assert.equal(wide.requests.length, 4);
  const narrow = await play(LIST, pages(100, 1), { context: { parameters: { limit: 100_000 } } });
  assert.equal(narrow.requests.length, 51);
  await assert.rejects(play(Array(101).fill({ url: '/a' }), () => ({ body: {} })), /more than 100 requests/);
});

test('records can be left out by a condition', async () => {
  const request = { url: '/list', response: { iterate: { container: '{{body}}', condition: '{{item.id > 1}}' }, output: '{{item.id}}' } };
  assert.deepEqual((await play(request, pages(1, 3))).outputs, [2, 3]);
});

for (const [what, request] of [
  ['an unknown directive of a request', { url: '/a', repeat: {} }],
  ['an unknown directive of a response', { url: '/a', response: { wrapper: 1 } }],
  ['an unknown directive of pagination', { url: '/a', pagination: { mergeWithParent: false } }],
  ['a condition with a default', { url: '/a', condition: { condition: '{{true}}', default: 1 } }],
  ['an unknown directive of a log', { url: '/a', log: { hide: [] } }],
  ['an unknown directive of valid', { url: '/a', response: { valid: { condition: '{{true}}', status: 200 } } }],
  ['an unknown directive of iterate', { url: '/a', response: { iterate: { container: '{{body}}', limit: 1 } } }],
  ['an unknown directive of an error', { url: '/a', response: { error: { kind: 'DataError' } } }],
  ['an unknown directive of an error of a status', { url: '/a', response: { error: { 404: { kind: 'DataError' } } } }],
  ['an unknown type of trigger', { url: '/a', response: { trigger: { type: 'name', order: 'desc', id: '{{item.id}}' } } }],
  ['an unknown order of a trigger', { url: '/a', response: { trigger: { type: 'id', order: 'asc', id: '{{item.id}}' } } }],
  ['an unknown type of request', { url: '/a', method: 'POST', type: 'multipart/form-data', body: {} }],
  ['an error type that Make does not have', { response: { valid: { condition: '{{false}}', type: 'OddError', message: 'x' } } }],
  ['a module whose last request may be left out', { condition: '{{false}}', url: '/a' }],
]) {
  test(`${what} is refused`, async () => {
    await assert.rejects(play(request, () => ({ body: {} })), (error) => error.name === 'Error');
  });
}
