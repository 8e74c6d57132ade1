'use strict'

const assert = require('node:assert/strict')
const { beforeEach, test } = require('node:test')

const errors = require('files.com/lib/Errors.js')
const Folder = require('files.com/lib/models/Folder.js').default
const Group = require('files.com/lib/models/Group.js').default
const Permission = require('files.com/lib/models/Permission.js').default
const User = require('files.com/lib/models/User.js').default
const { failure, freshSite, settings } = require('./support/site.js')

let ann
let sales

beforeEach(async () => {
  await freshSite()
  sales = await Group.create({ name: 'Sales' })
  ann = await User.create({ username: 'ann', group_ids: String(sales.id) })
})

const paths = list => list.map(permission => permission.path).sort()

test('a user is given a permission by id and by name', async () => {
  const byId = await Permission.create({
    path: 'a/b c', user_id: ann.id, permission: 'full', recursive: true,
  })
  assert.equal(byId.username, 'ann')
  assert.equal(byId.permission, 'full')
  assert.equal(byId.recursive, true)
  const byName = await Permission.create({ path: 'd', username: 'ann', permission: 'readonly' })
  assert.equal(byName.user_id, ann.id)
})

test('a group is given a permission by id and by name', async () => {
  const byId = await Permission.create({ path: 'a', group_id: sales.id, permission: 'list' })
  assert.equal(byId.group_name, 'Sales')
  const byName = await Permission.create({ path: 'b', group_name: 'Sales', permission: 'list' })
  assert.equal(byName.group_id, sales.id)
})

test('permissions are listed by user, group, exact path and prefix', async () => {
  await Permission.create({ path: 'a', user_id: ann.id, permission: 'full' })
  await Permission.create({ path: 'a/b', group_id: sales.id, permission: 'full' })
  assert.deepEqual(paths(await Permission.list({ filter: { user_id: ann.id } })), ['a'])
  assert.deepEqual(paths(await Permission.list({ filter: { group_id: sales.id } })), ['a/b'])
  assert.deepEqual(paths(await Permission.list({ filter: { path: 'a' } })), ['a'])
  assert.deepEqual(paths(await Permission.list({ filter_prefix: { path: 'a' } })), ['a', 'a/b'])
  assert.deepEqual(
    paths(await Permission.list({ filter: { user_id: ann.id, path: 'a' } })), ['a'])
  assert.deepEqual(paths(await Permission.list({ user_id: String(ann.id) })), ['a'])
})

test('include_groups shows what a user has through groups', async () => {
  await Permission.create({ path: 'own', user_id: ann.id, permission: 'full' })
  await Permission.create({ path: 'shared', group_id: sales.id, permission: 'full' })
  assert.deepEqual(
    paths(await Permission.list({ filter: { user_id: ann.id }, include_groups: true })),
    ['own', 'shared'])
  assert.deepEqual(
    paths(await Permission.list({ filter: { user_id: ann.id }, include_groups: false })), ['own'])
})

test('a path list shows the folder and its ancestors', async () => {
  await Permission.create({ path: 'a', user_id: ann.id, permission: 'full' })
  await Permission.create({ path: 'a/b/c', user_id: ann.id, permission: 'full' })
  await Permission.create({ path: 'z', user_id: ann.id, permission: 'full' })
  assert.deepEqual(paths(await Permission.list({ path: 'a/b' })), ['a'])
  assert.deepEqual(paths(await Permission.list({ path: 'a/b/c' })), ['a', 'a/b/c'])
})

test('paths are compared without case and accents', async () => {
  await Permission.create({ path: 'Développement/Été', user_id: ann.id, permission: 'full' })
  assert.equal((await Permission.list({ path: 'developpement/ete' })).length, 1)
  assert.equal((await Permission.list({ filter: { path: 'DEVELOPPEMENT/ÉTÉ' } })).length, 1)
})

test('sorting by id downwards shows the newest first', async () => {
  for (const path of ['a', 'b', 'c']) {
    await Permission.create({ path, user_id: ann.id, permission: 'list' })
  }
  const list = await Permission.list({ sort_by: { id: 'desc' } })
  assert.deepEqual(list.map(one => one.path), ['c', 'b', 'a'])
})

test('a permission is taken away by its id, once', async () => {
  const one = await Permission.create({ path: 'a', user_id: ann.id, permission: 'full' })
  await one.delete()
  assert.deepEqual(await Permission.list(), [])
  await failure(one.delete(), errors.NotFoundError, 404)
})

test('a permission needs a holder and a known kind', async () => {
  await failure(Permission.create({ path: 'a', permission: 'full' }), errors.FilesApiError, 422)
  await failure(
    Permission.create({ path: 'a', user_id: ann.id, permission: 'everything' }),
    errors.BadRequestError, 422)
})

test('a site that allows only groups refuses a permission of a user', async () => {
  await settings({ folder_permissions_groups_only: true })
  await failure(
    Permission.create({ path: 'a', user_id: ann.id, permission: 'full' }),
    errors.FilesApiError, 422)
  await Permission.create({ path: 'a', group_id: sales.id, permission: 'full' })
})

test('a folder is created and listed, a missing parent is told', async () => {
  const folder = await Folder.create('Departments')
  assert.equal(folder.path, 'Departments')
  await failure(
    Folder.create('No/Such/Parent'),
    errors.ProcessingFailure_DestinationParentDoesNotExistError, 409)
  await Folder.create('Departments/Sales/North', { mkdir_parents: true })
  assert.deepEqual((await Folder.listFor('Departments')).map(one => one.path), ['Departments/Sales'])
  await failure(Folder.create('Departments'), errors.ProcessingFailure_DestinationExistsError, 422)
})
