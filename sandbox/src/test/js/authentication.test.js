'use strict'

const assert = require('node:assert/strict')
const { beforeEach, test } = require('node:test')

const Files = require('files.com/lib/Files.js').default
const errors = require('files.com/lib/Errors.js')
const ApiKey = require('files.com/lib/models/ApiKey.js').default
const Session = require('files.com/lib/models/Session.js').default
const User = require('files.com/lib/models/User.js').default
const { failure, freshSite, requests, useApiKey } = require('./support/site.js')

const PASSWORD = 'correct-horse-battery-1'

beforeEach(freshSite)

async function siteAdmin(username = 'ada') {
  return User.create({
    username, password: PASSWORD, authentication_method: 'password', site_admin: true,
  })
}

test('an API key opens the API and tells which key it is', async () => {
  const key = await ApiKey.findCurrent()
  assert.ok(key.id > 0)
  assert.ok((await User.list()).length >= 1)
})

test('a wrong API key arrives as invalid credentials', async () => {
  const error = await failure(
    User.list({}, { apiKey: 'wrongkey0000' }), errors.NotAuthenticated_InvalidCredentialsError, 401)
  assert.equal(error.type, 'not-authenticated/invalid-credentials')
  assert.equal(error.title, 'Invalid Credentials')
})

test('a username and a password open a session that works in place of the key', async () => {
  await siteAdmin()
  Files.setApiKey('notneeded')
  const session = await Session.create({ username: 'ada', password: PASSWORD })
  assert.match(session.id, /^[A-Za-z0-9]+$/)

  Files.setSessionId(session.id)
  const names = (await User.list()).map(user => user.username)
  assert.ok(names.includes('ada'))
})

test('a session given with one call leaves the other calls on the key', async () => {
  await siteAdmin()
  const session = await Session.create({ username: 'ada', password: PASSWORD })
  await User.list({}, { sessionId: session.id })
  await ApiKey.findCurrent()
})

test('a wrong password arrives as its own exception', async () => {
  await siteAdmin()
  const error = await failure(
    Session.create({ username: 'ada', password: 'wrong' }),
    errors.NotAuthenticated_InvalidUsernameOrPasswordError, 401)
  assert.equal(error.error, 'Invalid username or password')
})

test('an unknown user name is answered as a wrong password is', async () => {
  await failure(
    Session.create({ username: 'nobody', password: PASSWORD }),
    errors.NotAuthenticated_InvalidUsernameOrPasswordError, 401)
})

test('a session that was closed opens nothing more', async () => {
  await siteAdmin()
  const session = await Session.create({ username: 'ada', password: PASSWORD })
  await Session.delete({ sessionId: session.id })
  await failure(User.list({}, { sessionId: session.id }), errors.NotAuthenticatedError, 401)
})

test('a disabled user cannot log in and the open session stops', async () => {
  const user = await User.create({
    username: 'grace', password: PASSWORD, authentication_method: 'password',
  })
  const session = await Session.create({ username: 'grace', password: PASSWORD })
  await user.update({ disabled: true })
  await failure(
    Session.create({ username: 'grace', password: PASSWORD }), errors.NotAuthenticatedError, 401)
  await failure(User.find(user.id, {}, { sessionId: session.id }), errors.NotAuthenticatedError, 401)
})

test('deleting a user in a session needs the password once more, with a key it does not', async () => {
  await siteAdmin()
  const session = await Session.create({ username: 'ada', password: PASSWORD })
  const first = await User.create({ username: 'first' })
  const second = await User.create({ username: 'second' })

  await failure(
    new User({ id: first.id }, { sessionId: session.id }).delete(),
    errors.NotAuthorized_ReauthenticationNeededActionError, 403)
  await new User({ id: first.id }, {
    sessionId: session.id,
    headers: { 'X-Files-Reauthentication': `password:${PASSWORD}` },
  }).delete()
  await second.delete()

  const names = (await User.list()).map(user => user.username)
  assert.deepEqual(names.filter(name => name !== 'admin'), ['ada'])
})

test('a wrong password given once more is refused', async () => {
  await siteAdmin()
  const session = await Session.create({ username: 'ada', password: PASSWORD })
  const first = await User.create({ username: 'first' })
  await failure(
    new User({ id: first.id }, {
      sessionId: session.id, headers: { 'X-Files-Reauthentication': 'password:wrong' },
    }).delete(),
    errors.NotAuthorized_ReauthenticationFailedError, 403)
})

test('the request log names the SDK and holds no key', async () => {
  useApiKey()
  await User.list()
  const log = await requests()
  const entry = log[log.length - 1]
  assert.equal(entry.operation, 'listUsers')
  assert.match(entry.user_agent, /^Files\.com JavaScript SDK v/)
  assert.ok(!JSON.stringify(log).includes(Files.getApiKey()))
})
