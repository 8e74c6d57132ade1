'use strict'

const assert = require('node:assert/strict')
const { beforeEach, test } = require('node:test')

const errors = require('files.com/lib/Errors.js')
const Group = require('files.com/lib/models/Group.js').default
const History = require('files.com/lib/models/History.js').default
const Permission = require('files.com/lib/models/Permission.js').default
const Restore = require('files.com/lib/models/Restore.js').default
const Site = require('files.com/lib/models/Site.js').default
const User = require('files.com/lib/models/User.js').default
const UserRequest = require('files.com/lib/models/UserRequest.js').default
const { failure, freshSite, settings } = require('./support/site.js')

beforeEach(freshSite)

test('a user request is made, listed, found and closed', async () => {
  await settings({ user_requests_enabled: true })
  const made = await UserRequest.create({
    name: 'Ann', email: 'ann@example.com', details: 'I start on Monday', company: 'Acme',
  })
  assert.deepEqual((await UserRequest.list()).map(one => one.email), ['ann@example.com'])
  assert.equal((await UserRequest.find(made.id)).details, 'I start on Monday')
  await made.delete()
  assert.deepEqual(await UserRequest.list(), [])
})

test('a site that takes no requests says so', async () => {
  await settings({ user_requests_enabled: false })
  await failure(
    UserRequest.create({ name: 'Ann', email: 'ann@example.com', details: 'please' }),
    errors.SiteConfiguration_UserRequestsEnabledRequiredError, 403)
})

test('a deleted user comes back with a restore, on request with permissions', async () => {
  const user = await User.create({ username: 'phoenix', name: 'Phoenix' })
  await Permission.create({ path: 'nest', user_id: user.id, permission: 'full' })
  await user.delete()
  assert.deepEqual(await Permission.list(), [])

  const restore = await Restore.create({
    earliest_date: new Date(Date.now() - 3600e3).toISOString(),
    restoration_type: 'users', prefix: 'PHOE', restore_deleted_permissions: true,
  })
  const job = (await Restore.list()).find(one => one.id === restore.id)
  assert.equal(job.users_restored, 1)
  assert.equal(job.users_errored, 0)

  const back = await User.list({ filter: { username: 'phoenix' } })
  assert.equal(back.length, 1)
  assert.equal(back[0].id, user.id)
  assert.equal(back[0].name, 'Phoenix')
  assert.deepEqual((await Permission.list()).map(one => one.path), ['nest'])
})

test('a restore that finds nothing still ends well', async () => {
  const restore = await Restore.create({
    earliest_date: new Date(Date.now() - 3600e3).toISOString(), restoration_type: 'users',
  })
  const job = (await Restore.list({ filter: { restoration_type: 'users' } }))
    .find(one => one.id === restore.id)
  assert.equal(job.users_restored, 0)
})

test('history tells what happened to users and groups', async () => {
  const user = await User.create({ username: 'ann' })
  await user.update({ name: 'Ann' })
  await Group.create({ name: 'Sales' })
  await user.delete()
  const actions = (await History.list({ sort_by: { created_at: 'asc' } })).map(one => one.action)
  for (const action of ['user_create', 'user_update', 'group_create', 'user_destroy']) {
    assert.ok(actions.includes(action), `${action} is missing in ${actions}`)
  }
})

test('the site can be read', async () => {
  const site = await Site.get()
  assert.ok(site.id > 0)
  assert.ok(site.attributes.name || site.attributes.domain || site.attributes.subdomain)
})
