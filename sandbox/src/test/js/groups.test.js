'use strict'

const assert = require('node:assert/strict')
const { beforeEach, test } = require('node:test')

const errors = require('files.com/lib/Errors.js')
const Group = require('files.com/lib/models/Group.js').default
const GroupUser = require('files.com/lib/models/GroupUser.js').default
const User = require('files.com/lib/models/User.js').default
const { failure, freshSite } = require('./support/site.js')

let ann
let ben

beforeEach(async () => {
  await freshSite()
  ann = await User.create({ username: 'ann' })
  ben = await User.create({ username: 'ben' })
})

// The SDK wants an id before it updates or removes a membership, although the API ignores it.
const membership = (group, user) => new GroupUser({ id: 1, group_id: group.id, user_id: user.id })

test('a group is created, found, renamed and deleted', async () => {
  const group = await Group.create({ name: 'Sales', notes: 'EMEA' })
  assert.ok(group.id > 0)
  assert.equal((await Group.find(group.id)).notes, 'EMEA')
  assert.equal((await group.update({ name: 'Sales EMEA' })).name, 'Sales EMEA')
  assert.equal((await Group.find(group.id)).notes, 'EMEA')
  await group.delete()
  await failure(Group.find(group.id), errors.NotFoundError, 404)
})

test('a group shows its members and its administrators', async () => {
  const group = await Group.create({
    name: 'Sales', user_ids: `${ann.id},${ben.id}`, admin_ids: String(ben.id),
  })
  assert.equal(group.usernames, 'ann,ben')
  assert.equal(group.user_ids, `${ann.id},${ben.id}`)
  assert.equal(group.admin_ids, String(ben.id))
  assert.deepEqual((await User.find(ben.id)).admin_group_ids, [group.id])
  assert.equal((await User.find(ann.id)).group_ids, String(group.id))
})

test('user_ids is the full list of members', async () => {
  const group = await Group.create({ name: 'Sales', user_ids: String(ann.id) })
  await group.update({ user_ids: String(ben.id) })
  assert.equal((await Group.find(group.id)).usernames, 'ben')
  assert.equal((await User.find(ann.id)).group_ids, '')
})

test('groups are listed by filter, prefix and sort', async () => {
  await Promise.all(['Sales', 'Sales EMEA', 'Legal'].map(name => Group.create({ name })))
  const names = async params => (await Group.list(params)).map(group => group.name)
  assert.deepEqual(await names({ filter: { name: 'Legal' } }), ['Legal'])
  assert.deepEqual(
    await names({ filter_prefix: { name: 'Sales' }, sort_by: { name: 'desc' } }), ['Sales EMEA', 'Sales'])
  assert.deepEqual(
    await names({ sort_by: { name: 'asc' }, per_page: 1 }), ['Legal', 'Sales', 'Sales EMEA'])
})

test('a group without a name is refused', async () => {
  const error = await failure(Group.create({ name: ' ' }), errors.FilesApiError, 422)
  assert.match(error.error, /[Nn]ame/)
})

test('a membership is created and listed from both sides', async () => {
  const group = await Group.create({ name: 'Sales' })
  const made = await GroupUser.create({ group_id: group.id, user_id: ann.id, admin: true })
  assert.equal(made.group_name, 'Sales')
  assert.equal(made.username, 'ann')
  assert.equal(made.admin, true)
  const ofGroup = await GroupUser.list({ group_id: group.id })
  const ofUser = await GroupUser.list({ user_id: ann.id })
  assert.deepEqual(ofGroup.map(one => one.attributes), ofUser.map(one => one.attributes))
  assert.equal(ofGroup.length, 1)
})

test('PATCH makes a missing membership and changes one that is there', async () => {
  const group = await Group.create({ name: 'Sales' })
  const made = await membership(group, ann).update({ admin: false })
  assert.equal(made.admin, false)
  assert.equal((await Group.find(group.id)).usernames, 'ann')
  const changed = await membership(group, ann).update({ admin: true })
  assert.equal(changed.admin, true)
  assert.equal((await Group.find(group.id)).admin_ids, String(ann.id))
  assert.equal((await GroupUser.list({ group_id: group.id })).length, 1)
})

test('removing a membership leaves the user and the group', async () => {
  const group = await Group.create({ name: 'Sales', user_ids: `${ann.id},${ben.id}` })
  await membership(group, ann).delete()
  assert.equal((await Group.find(group.id)).usernames, 'ben')
  assert.equal((await User.find(ann.id)).group_ids, '')
  await failure(membership(group, ann).delete(), errors.NotFoundError, 404)
})

test('a membership of nobody or in nothing is refused', async () => {
  const group = await Group.create({ name: 'Sales' })
  await failure(
    GroupUser.create({ group_id: group.id, user_id: 987654 }),
    errors.ProcessingFailure_ModelSaveErrorError, 422)
  await failure(
    GroupUser.create({ group_id: 987654, user_id: ann.id }),
    errors.ProcessingFailure_ModelSaveErrorError, 422)
})

test('deleting a group takes its memberships along', async () => {
  const group = await Group.create({ name: 'Sales', user_ids: `${ann.id},${ben.id}` })
  await group.delete()
  assert.equal((await User.find(ann.id)).group_ids, '')
  assert.deepEqual(await GroupUser.list({ user_id: ann.id }), [])
})
