'use strict'

const assert = require('node:assert/strict')
const { beforeEach, test } = require('node:test')

const errors = require('files.com/lib/Errors.js')
const ApiKey = require('files.com/lib/models/ApiKey.js').default
const PublicKey = require('files.com/lib/models/PublicKey.js').default
const User = require('files.com/lib/models/User.js').default
const { failure, freshSite, url } = require('./support/site.js')

// A key pair of the RFC 8032 test vectors: public everywhere, of use nowhere.
const ED25519 =
  'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea example'

let ann

beforeEach(async () => {
  await freshSite()
  ann = await User.create({ username: 'ann' })
})

test('a public key is added, found, retitled and deleted', async () => {
  const key = await PublicKey.create({ user_id: ann.id, title: 'laptop', public_key: ED25519 })
  assert.equal(key.title, 'laptop')
  assert.equal(key.username, 'ann')
  assert.ok(key.fingerprint_sha256)
  assert.equal((await User.find(ann.id)).public_keys_count, 1)
  assert.equal((await key.update({ title: 'desktop' })).title, 'desktop')
  assert.equal((await PublicKey.find(key.id)).title, 'desktop')
  await key.delete()
  await failure(PublicKey.find(key.id), errors.NotFoundError, 404)
  assert.equal((await User.find(ann.id)).public_keys_count, 0)
})

test('public keys of one user are listed by age and title', async () => {
  await PublicKey.create({ user_id: ann.id, title: 'b', public_key: ED25519 })
  const list = await PublicKey.list({ user_id: ann.id, sort_by: { title: 'asc' } })
  assert.deepEqual(list.map(key => key.title), ['b'])
  const since = await PublicKey.list({
    user_id: ann.id, filter_gteq: { created_at: list[0].created_at },
  })
  assert.equal(since.length, 1)
  const later = await PublicKey.list({
    user_id: ann.id, filter_gt: { created_at: '2999-01-01T00:00:00Z' },
  })
  assert.deepEqual(later, [])
})

test('text that is no public key is refused', async () => {
  const error = await failure(
    PublicKey.create({ user_id: ann.id, title: 'laptop', public_key: 'not a key' }),
    errors.FilesApiError, 422)
  assert.match(error.error, /key/i)
})

test('a key pair can be generated and the private half is shown once', async () => {
  const key = await PublicKey.create({
    user_id: ann.id, title: 'made', generate_keypair: true, generate_algorithm: 'ed25519',
  })
  assert.match(key.generated_public_key, /^ssh-ed25519 /)
  assert.match(key.generated_private_key, /PRIVATE KEY/)
  assert.ok(!(await PublicKey.find(key.id)).generated_private_key)
})

test('an API key opens the API for its owner until it is revoked', async () => {
  const key = await ApiKey.create({ user_id: ann.id, name: 'ci' })
  assert.match(key.key, /^[A-Za-z0-9]+$/)
  assert.equal((await User.find(ann.id)).api_keys_count, 1)
  assert.equal((await ApiKey.findCurrent({ apiKey: key.key })).id, key.id)
  await key.delete()
  await failure(
    ApiKey.findCurrent({ apiKey: key.key }), errors.NotAuthenticated_InvalidCredentialsError, 401)
})

test('the key of the connection can be renamed and can end itself', async () => {
  const key = await ApiKey.create({ user_id: ann.id, name: 'ci' })
  const options = { apiKey: key.key }
  assert.equal((await ApiKey.updateCurrent({ name: 'ci two' }, options)).name, 'ci two')
  assert.equal((await ApiKey.find(key.id)).name, 'ci two')
  await ApiKey.deleteCurrent(options)
  await failure(ApiKey.find(key.id), errors.NotFoundError, 404)
})

test('API keys of one user are listed', async () => {
  await ApiKey.create({ user_id: ann.id, name: 'one' })
  await ApiKey.create({ user_id: ann.id, name: 'two', expires_at: '2030-01-01T00:00:00Z' })
  const names = (await ApiKey.list({ user_id: ann.id })).map(key => key.name).sort()
  assert.deepEqual(names, ['one', 'two'])
  const expiring = await ApiKey.list({
    user_id: ann.id, filter_lt: { expires_at: '2031-01-01T00:00:00Z' },
  })
  assert.deepEqual(expiring.map(key => key.name), ['two'])
})

test('the secret of an API key is shown at creation only', async () => {
  const key = await ApiKey.create({ user_id: ann.id, name: 'ci' })
  assert.ok(!JSON.stringify((await ApiKey.find(key.id)).attributes).includes(key.key))
  const listed = await (await fetch(`${url}/sandbox/state`)).text()
  assert.ok(!listed.includes(key.key))
})

test('the key of a disabled user opens nothing', async () => {
  const key = await ApiKey.create({ user_id: ann.id, name: 'ci' })
  await ann.update({ disabled: true })
  await assert.rejects(ApiKey.findCurrent({ apiKey: key.key }), errors.FilesApiError)
})
