'use strict'

const assert = require('node:assert/strict')
const { beforeEach, test } = require('node:test')

const Api = require('files.com/lib/Api.js').default
const errors = require('files.com/lib/Errors.js')
const ApiKey = require('files.com/lib/models/ApiKey.js').default
const Group = require('files.com/lib/models/Group.js').default
const User = require('files.com/lib/models/User.js').default
const { admin, failure, faults, freshSite, noFaults } = require('./support/site.js')

beforeEach(freshSite)

test('what is not there arrives as not found, with the text of Files.com', async () => {
  const error = await failure(User.find(987654), errors.NotFoundError, 404)
  assert.equal(error.error, 'Not Found.  This may be related to your permissions.')
  assert.equal(error.type, 'not-found')
  assert.equal(error.title, 'Not Found')
})

test('a missing field arrives as a bad request that names it', async () => {
  await assert.rejects(User.create({}), errors.MissingParameterError)
  const error = await failure(
    Api.sendRequest('/users', 'POST', { name: 'Jo' }), errors.BadRequestError, 422)
  assert.equal(error.error, 'username is missing')
})

test('a value of the wrong kind arrives as a bad request that names it', async () => {
  const error = await failure(
    Api.sendRequest('/users', 'POST', { username: 'jo', require_2fa: 'sometimes' }),
    errors.BadRequestError, 422)
  assert.match(error.error, /require_2fa/)
  const date = await failure(
    User.create({ username: 'jo', authenticate_until: 'tomorrow' }), errors.BadRequestError, 422)
  assert.match(date.error, /authenticate_until/)
})

test('a user name that is taken arrives as a model error', async () => {
  await User.create({ username: 'jo' })
  const error = await failure(
    User.create({ username: 'JO' }), errors.ProcessingFailure_ModelSaveErrorError, 422)
  assert.match(error.error, /Username has already been taken/)
  assert.deepEqual(error.errors, ['Username has already been taken'])
  assert.equal(error.title, 'Model Save Error')
})

test('a user name Files.com refuses arrives as a model error', async () => {
  for (const username of ['two  blanks', ' leading', 'trailing ']) {
    await failure(
      User.create({ username }), errors.ProcessingFailure_ModelSaveErrorError, 422)
  }
})

test('somebody without rights is not authorized', async () => {
  const jo = await User.create({ username: 'jo' })
  const key = await ApiKey.create({ user_id: jo.id, name: 'mine' })
  const options = { apiKey: key.key }
  await failure(Group.create({ name: 'Mine' }, options), errors.NotAuthorizedError, 403)
  await failure(User.create({ username: 'friend' }, options), errors.NotAuthorizedError, 403)
  assert.equal((await User.list()).filter(user => user.username === 'friend').length, 0)
})

test('too many requests arrive as rate limited, then the call works', async () => {
  await faults({ kind: 'rate_limit', operation: 'createUser', times: 1, retry_after: 1 })
  await failure(
    User.create({ username: 'jo' }), errors.RateLimited_TooManyRequestsError, 429)
  assert.equal((await User.create({ username: 'jo' })).username, 'jo')
})

test('a server error arrives as an error of the SDK', async () => {
  await faults({ kind: 'error_before', status: 500, times: 1 })
  await assert.rejects(User.list(), error => error instanceof errors.FilesError && error.code === 500)
  await faults({ kind: 'error_before', status: 503, times: 1 })
  await assert.rejects(User.list(), errors.FilesError)
})

test('an expired cursor arrives as its own exception', async () => {
  await Promise.all(['a', 'b', 'c'].map(username => User.create({ username })))
  await faults({ kind: 'expired_cursor' })
  await failure(User.list({ per_page: 2 }), errors.BadRequest_InvalidCursorError, 422)
  await noFaults()
  assert.equal((await User.list({ per_page: 2 })).length, 4)
})

test('the SDK repeats a request whose connection broke before it took effect', async () => {
  await faults({ kind: 'drop_before', operation: 'createUser', times: 2 })
  assert.equal((await User.create({ username: 'jo' })).username, 'jo')
})

test('the SDK repeats a create that did take effect and finds the name taken', async () => {
  await faults({ kind: 'drop_after', operation: 'createUser', times: 1 })
  await failure(
    User.create({ username: 'jo' }), errors.ProcessingFailure_ModelSaveErrorError, 422)
  await noFaults()
  assert.equal((await User.list({ filter: { username: 'jo' } })).length, 1)
})

// Not here: truncated_body. The fetch below the SDK waits for the rest of such a body for ever.
test('a malformed answer arrives as an error, not as half a list', async () => {
  await faults({ kind: 'malformed_json', operation: 'listUsers' })
  await assert.rejects(User.list(), errors.FilesError)
  await noFaults()
  assert.equal((await User.list()).length, 1)
})

test('slow answers and latency change nothing but time', async () => {
  await faults({ kind: 'slow_body', operation: 'listUsers', delay_ms: 1 })
  assert.equal((await User.list()).length, 1)
  await faults({ kind: 'latency', delay_ms: 1 })
  assert.equal((await User.list()).length, 1)
  assert.equal((await admin('GET', '/faults')).rules[0].injected, 1)
})
