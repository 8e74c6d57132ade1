'use strict'

const assert = require('node:assert/strict')
const { before, test } = require('node:test')

const Files = require('files.com/lib/Files.js').default
const errors = require('files.com/lib/Errors.js')
const User = require('files.com/lib/models/User.js').default
const { admin, failure, freshSite, requests, seed } = require('./support/site.js')

// One site of 2,500 people is enough for every list here; none of these tests changes it but the
// last, which cleans up after itself.
const COUNT = 2500
const number = index => String(index).padStart(4, '0')

before(async () => {
  await freshSite()
  await seed({
    users: Array.from({ length: COUNT }, (_, index) => ({
      username: `user${number(index)}`,
      name: `Person ${number(COUNT - index)}`,
      email: `user${number(index)}@example.com`,
      company: index % 2 === 0 ? 'Acme' : 'Globex',
      disabled: index % 10 === 0,
      password_validity_days: index % 100,
      authenticate_until: index < 50 ? `2030-01-${String((index % 28) + 1).padStart(2, '0')}T00:00:00Z` : null,
    })),
  })
})

const people = users => users.filter(user => user.username.startsWith('user'))

async function pagesOf(call) {
  const log = await requests()
  const mark = log.length ? log[log.length - 1].n : 0
  const result = await call()
  const made = await admin('GET', `/requests?after=${mark}`)
  return { result, made }
}

test('all 2,500 users arrive once and in order of their names, three pages', async () => {
  const { result, made } = await pagesOf(() => User.list())
  const names = people(result).map(user => user.username)
  assert.deepEqual(names, Array.from({ length: COUNT }, (_, index) => `user${number(index)}`))
  assert.equal(made.length, 3)
})

test('small pages end exactly where large ones do', async () => {
  const { result, made } = await pagesOf(() => User.list({ per_page: 300 }))
  assert.equal(new Set(result.map(user => user.id)).size, COUNT + 1)
  assert.equal(made.length, Math.ceil((COUNT + 1) / 300))
})

test('without automatic paging one page holds exactly what was asked for', async () => {
  Files.configureNetwork({ autoPaginate: false })
  try {
    assert.equal((await User.list({ per_page: 7 })).length, 7)
  } finally {
    Files.configureNetwork({ autoPaginate: true })
  }
})

test('a page as large as the list needs no second request', async () => {
  const { result, made } = await pagesOf(() => User.list({ per_page: 10000 }))
  assert.equal(result.length, COUNT + 1)
  assert.equal(made.length, 1)
})

test('sorting goes both ways and across pages', async () => {
  const down = people(await User.list({ sort_by: { username: 'desc' }, per_page: 999 }))
  assert.equal(down[0].username, 'user2499')
  assert.equal(down[COUNT - 1].username, 'user0000')
  const byName = people(await User.list({ sort_by: { name: 'asc' }, per_page: 999 }))
  assert.equal(byName[0].username, 'user2499')
})

test('equal sort values neither repeat nor lose anybody', async () => {
  const users = await User.list({ sort_by: { company: 'asc' }, per_page: 111 })
  assert.equal(new Set(users.map(user => user.id)).size, COUNT + 1)
  assert.equal(users.length, COUNT + 1)
})

test('a filter finds exactly', async () => {
  assert.deepEqual(
    (await User.list({ filter: { username: 'user0042' } })).map(user => user.username), ['user0042'])
  assert.deepEqual(await User.list({ filter: { username: 'user' } }), [])
  assert.equal((await User.list({ filter: { company: 'Globex' } })).length, COUNT / 2)
  assert.equal((await User.list({ filter: { disabled: true }, per_page: 100 })).length, COUNT / 10)
  assert.equal((await User.list({ filter: { email: 'user0007@example.com' } })).length, 1)
})

test('a prefix filter finds what begins so', async () => {
  assert.equal((await User.list({ filter_prefix: { username: 'user00' } })).length, 100)
  assert.equal((await User.list({ filter_prefix: { name: 'Person 25' } })).length, 1)
  assert.equal((await User.list({ filter_prefix: { email: 'nobody' } })).length, 0)
})

test('greater and less include the bound only where the name says so', async () => {
  const per = COUNT / 100
  const count = async params => people(await User.list(params)).length
  assert.equal(await count({ filter_gt: { password_validity_days: 97 } }), 2 * per)
  assert.equal(await count({ filter_gteq: { password_validity_days: 97 } }), 3 * per)
  assert.equal(await count({ filter_gteq: { password_validity_days: 1 }, filter_lt: { password_validity_days: 3 } }), 2 * per)
  assert.equal(await count({ filter_gteq: { password_validity_days: 1 }, filter_lteq: { password_validity_days: 3 } }), 3 * per)
})

test('dates are compared as moments', async () => {
  const users = await User.list({
    filter_gteq: { authenticate_until: '2030-01-01T01:00:00+01:00' },
    filter_lt: { authenticate_until: '2030-01-02T00:00:00Z' },
  })
  assert.deepEqual(users.map(user => user.username), ['user0000', 'user0028'])
})

test('documented combinations of filters work together', async () => {
  const users = await User.list({ filter: { company: 'Acme', name: 'Person 2500' } })
  assert.deepEqual(users.map(user => user.username), ['user0000'])
})

test('ids choose, search finds parts of name, user name or e-mail', async () => {
  const some = await User.list({ filter_prefix: { username: 'user000' } })
  const chosen = some.slice(2, 5)
  const answer = await User.list({ ids: chosen.map(user => user.id).join(',') })
  assert.deepEqual(answer.map(user => user.id), chosen.map(user => user.id))
  assert.deepEqual((await User.list({ search: '0123@' })).map(user => user.username), ['user0123'])
})

test('wrong sorts, filters, cursors and page sizes are told apart', async () => {
  await failure(User.list({ sort_by: { id: 'asc' } }), errors.BadRequest_InvalidSortFieldError, 422)
  await failure(
    User.list({ sort_by: { username: 'asc', name: 'asc' } }),
    errors.BadRequest_MultipleSortParamsNotAllowedError, 422)
  await failure(User.list({ filter: { notes: 'x' } }), errors.BadRequest_InvalidFilterFieldError, 422)
  await failure(
    User.list({ filter: { disabled: 'perhaps' } }), errors.BadRequest_InvalidFilterParamValueError, 422)
  await failure(User.list({ cursor: 'notacursor' }), errors.BadRequest_InvalidCursorError, 422)
  await failure(User.list({ per_page: 10001 }), errors.BadRequest_RequestParamsInvalidError, 422)
  await failure(
    User.list({ filter: { email: 'a', name: 'b' } }), errors.BadRequestError, 422)
})

test('paging stays correct while people come and go', async () => {
  Files.configureNetwork({ autoPaginate: false })
  try {
    const Api = require('files.com/lib/Api.js').default
    const first = await Api.sendRequest('/users', 'GET', { per_page: 1250 })
    await new User({ id: first.data.find(user => user.username === 'user0003').id }).delete()
    const early = await User.create({ username: 'aaron' })
    const cursor = first.headers['x-files-cursor']
    assert.ok(cursor)
    const second = await Api.sendRequest('/users', 'GET', { per_page: 1250, cursor })
    assert.equal(second.headers['x-files-cursor-next'], second.headers['x-files-cursor'])
    const last = first.data[first.data.length - 1].username
    assert.ok(second.data.every(user => user.username > last))
    const third = await Api.sendRequest(
      '/users', 'GET', { per_page: 1250, cursor: second.headers['x-files-cursor'] })
    assert.equal(first.data.length + second.data.length + third.data.length, COUNT + 1)
    assert.equal(third.headers['x-files-cursor'], undefined)
    await early.delete()
  } finally {
    Files.configureNetwork({ autoPaginate: true })
  }
})
