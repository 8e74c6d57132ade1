'use strict'

const assert = require('node:assert/strict')
const { beforeEach, test } = require('node:test')

const errors = require('files.com/lib/Errors.js')
const ApiKey = require('files.com/lib/models/ApiKey.js').default
const Group = require('files.com/lib/models/Group.js').default
const User = require('files.com/lib/models/User.js').default
const { failure, freshSite, state } = require('./support/site.js')

beforeEach(freshSite)

test('a user name alone makes a user with the documented defaults', async () => {
  const user = await User.create({ username: 'jo.doe' })
  assert.ok(Number.isInteger(user.id))
  assert.equal(user.username, 'jo.doe')
  assert.equal(user.disabled, false)
  assert.equal(user.site_admin, false)
  assert.equal(user.authentication_method, 'password')
  assert.equal(user.require_2fa, 'use_system_setting')
  assert.equal(user.ssl_required, 'use_system_setting')
  assert.equal(user.group_ids, '')
  assert.deepEqual(user.admin_group_ids, [])
  assert.equal(user.api_keys_count, 0)
  assert.equal(user.last_active_at, user.created_at)
})

test('what was sent at creation is found again', async () => {
  const group = await Group.create({ name: 'Sales' })
  const sent = {
    username: 'ünïcode', name: 'Ünï Cöde', email: 'uni@example.com', company: 'Acme',
    notes: 'night shift', tags: 'emea,contractor', group_ids: String(group.id),
    authenticate_until: '2030-12-31T00:00:00Z', require_2fa: 'always_require',
    user_home: 'Home/uni', ftp_permission: false, time_zone: 'Berlin',
  }
  const created = await User.create({ ...sent })
  const found = await User.find(created.id)
  for (const [field, value] of Object.entries(sent)) {
    const same = field === 'authenticate_until'
      ? Date.parse(found[field]) === Date.parse(value)
      : found[field] === value
    assert.ok(same, `${field}: sent ${value}, found ${found[field]}`)
  }
})

test('a password never comes back', async () => {
  const user = await User.create({ username: 'jo', password: 'never-shown-123' })
  const found = await User.find(user.id)
  assert.ok(!JSON.stringify(user.attributes).includes('never-shown'))
  assert.ok(!JSON.stringify(found.attributes).includes('never-shown'))
})

test('an update changes the named fields and leaves the rest', async () => {
  const user = await User.create({ username: 'jo', name: 'Jo', company: 'Acme' })
  const answer = await user.update({ name: 'Joanna' })
  assert.equal(answer.name, 'Joanna')
  assert.equal((await User.find(user.id)).company, 'Acme')
})

test('null clears a field', async () => {
  const user = await User.create({ username: 'jo', email: 'jo@example.com' })
  const answer = await user.update({ email: null })
  assert.ok(answer.email === null || answer.email === '')
})

test('save creates a new user and updates a known one', async () => {
  const user = new User({ username: 'saved' })
  await user.save()
  assert.ok(user.getId() > 0)
  user.setName('Saved Twice')
  await user.save()
  assert.equal((await User.find(user.getId())).name, 'Saved Twice')
})

test('disabling and enabling show in the computed field too', async () => {
  const user = await User.create({ username: 'jo' })
  const disabled = await user.update({ disabled: true })
  assert.equal(disabled.disabled, true)
  assert.equal(disabled.disabled_expired_or_inactive, true)
  const enabled = await user.update({ disabled: false })
  assert.equal(enabled.disabled, false)
  assert.equal(enabled.disabled_expired_or_inactive, false)
})

test('a site admin cannot be disabled before the role is taken away', async () => {
  const user = await User.create({ username: 'boss', site_admin: true })
  await failure(
    user.update({ disabled: true }), errors.ProcessingFailure_ModelSaveErrorError, 422)
  const answer = await user.update({ site_admin: false, disabled: true })
  assert.equal(answer.disabled, true)
})

test('group_ids is the full list of groups', async () => {
  const [red, green, blue] = await Promise.all(
    ['red', 'green', 'blue'].map(name => Group.create({ name })))
  const user = await User.create({ username: 'jo', group_ids: `${red.id},${green.id}` })
  const moved = await user.update({ group_ids: `${green.id},${blue.id}` })
  assert.deepEqual(ids(moved.group_ids), [green.id, blue.id].sort((a, b) => a - b))
  assert.equal((await Group.find(red.id)).usernames, '')
  assert.equal((await Group.find(blue.id)).usernames, 'jo')
})

test('deleting hands over to the new owner and takes memberships and keys along', async () => {
  const group = await Group.create({ name: 'Sales' })
  const heir = await User.create({ username: 'heir' })
  const user = await User.create({ username: 'leaver', group_ids: String(group.id) })
  const key = await ApiKey.create({ user_id: user.id, name: 'ci' })
  await user.delete({ new_owner_id: heir.id })

  await failure(User.find(user.id), errors.NotFoundError, 404)
  assert.equal((await Group.find(group.id)).user_ids, '')
  await failure(ApiKey.find(key.id), errors.NotFoundError, 404)
  await failure(
    ApiKey.findCurrent({ apiKey: key.key }), errors.NotAuthenticated_InvalidCredentialsError, 401)
})

test('deleting twice is not found', async () => {
  const user = await User.create({ username: 'leaver' })
  await user.delete()
  await failure(user.delete(), errors.NotFoundError, 404)
})

test('unlock, welcome mail and two-factor reset answer without a body', async () => {
  const user = await User.create({ username: 'jo', email: 'jo@example.com' })
  assert.equal(await user.unlock(), undefined)
  assert.equal(await user.resendWelcomeEmail(), undefined)
  assert.equal(await user.user2faReset(), undefined)
})

test('user actions on somebody unknown are not found', async () => {
  const nobody = new User({ id: 987654 })
  await failure(nobody.unlock(), errors.NotFoundError, 404)
  await failure(nobody.resendWelcomeEmail(), errors.NotFoundError, 404)
  await failure(nobody.user2faReset(), errors.NotFoundError, 404)
})

test('the sandbox state agrees with what the SDK sees', async () => {
  await User.create({ username: 'jo', name: 'Jo' })
  const seen = (await User.list()).map(user => user.username)
  assert.deepEqual((await state()).users.map(user => user.username), seen)
})

function ids(list) {
  return list.split(',').filter(Boolean).map(Number).sort((a, b) => a - b)
}
