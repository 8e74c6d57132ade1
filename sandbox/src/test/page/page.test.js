'use strict'

const assert = require('node:assert/strict')
const { afterEach, beforeEach, test } = require('node:test')
const { JSDOM, ResourceLoader, VirtualConsole } = require('jsdom')

const url = process.env.SANDBOX_URL
const apiKey = process.env.SANDBOX_API_KEY
const NASTY = '<script>window.hurt=1</script><img src=x onerror="window.hurt=1">'

let dom
let problems
let closed

async function admin(method, path, body) {
  const response = await fetch(`${url}/sandbox${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  assert.ok(response.ok, `${method} ${path}: ${response.status} ${await response.clone().text()}`)
  const text = await response.text()
  return text ? JSON.parse(text) : null
}

const call = (method, path, body) => fetch(`${url}/api/rest/v1${path}`, {
  method,
  headers: { 'X-FilesAPI-Key': apiKey, 'Content-Type': 'application/json' },
  body: body && JSON.stringify(body),
})

/** A closed page hears no more answers, as in a browser. */
async function fetchWhileOpen(path, options) {
  const response = await fetch(new URL(path, url), options)
  const body = await response.text()
  if (closed) return new Promise(() => {})
  return { ok: response.ok, status: response.status, text: () => Promise.resolve(body) }
}

/** Opens the page as a browser does: its own scripts, its own requests. */
async function open() {
  problems = []
  closed = false
  const virtualConsole = new VirtualConsole()
  virtualConsole.on('jsdomError', error => problems.push(error.message))
  dom = await JSDOM.fromURL(`${url}/`, {
    runScripts: 'dangerously',
    resources: new ResourceLoader({ strictSSL: true }),
    pretendToBeVisual: true,
    virtualConsole,
    beforeParse(window) {
      window.fetch = fetchWhileOpen
      window.matchMedia = () => ({ matches: false })
      window.HTMLDialogElement.prototype.showModal = function showModal() { this.open = true }
    },
  })
  await until(() => text('#pulse') === 'live' && dom.window.document.querySelector('#list > *'))
}

const all = selector => [...dom.window.document.querySelectorAll(selector)]
const text = selector => all(selector).map(element => element.textContent).join('|')

/** Waits for the page to show something; the page itself asks once a second. */
async function until(condition) {
  const end = Date.now() + 20000
  while (!condition()) {
    if (Date.now() > end) assert.fail(`the page does not show it: ${text('body').slice(0, 2000)}`)
    await new Promise(resolve => { dom.window.requestAnimationFrame(resolve) })
  }
}

function change(selector, value, event = 'input') {
  const [element] = all(selector)
  if (element.type === 'checkbox') element.checked = value
  else element.value = value
  element.dispatchEvent(new dom.window.Event(event, { bubbles: true }))
}

const click = selector => all(selector)[0].dispatchEvent(new dom.window.MouseEvent('click', { bubbles: true }))

beforeEach(async () => {
  await admin('DELETE', '/faults')
  await admin('POST', '/reset')
})

afterEach(() => {
  closed = true
  dom.window.close()
  assert.deepEqual(problems, [])
})

test('users appear with status, groups and end date', async () => {
  await admin('POST', '/seed', {
    groups: [{ name: 'Sales' }],
    users: [
      { username: 'ann', name: 'Ann Lee', groups: ['Sales'], admin_of: ['Sales'] },
      { username: 'ben', disabled: true },
      { username: 'cy', authenticate_until: '2999-01-31T00:00:00Z' },
      { username: 'old', authenticate_until: '2020-01-31T00:00:00Z' },
    ],
  })
  await open()
  assert.deepEqual(all('.people .who .strong').map(one => one.textContent), ['Site Admin', 'Ann Lee', 'ben', 'cy', 'old'])
  const row = name => all('.people tbody tr').find(one => one.textContent.includes(name)).textContent
  assert.match(row('Ann Lee'), /active.*★ Sales/)
  assert.match(row('ben'), /disabled/)
  assert.match(row('cy'), /ends.*2999-01-31/)
  assert.match(row('old'), /expired/)
  assert.match(text('#counters'), /Users53 active · 2 not/)
})

test('markup in a record shows as text, in every list and in the details', async () => {
  await admin('POST', '/seed', {
    groups: [{ name: `G ${NASTY}`, notes: NASTY }],
    users: [{ username: `u ${NASTY}`, name: NASTY, email: 'a@example.com', groups: [`G ${NASTY}`] }],
    permissions: [{ path: 'x<script>window.hurt=1<', user: `u ${NASTY}`, permission: 'full', recursive: true }],
  })
  await call('GET', `/users?search=${encodeURIComponent(NASTY)}`)
  await open()
  const scripts = all('script').length
  assert.ok(text('.people').includes(NASTY))
  all('.people .person').find(one => one.textContent.includes(NASTY)).click()
  await until(() => text('#details-body').includes('username'))
  assert.ok(text('#details').includes(NASTY))
  click('#tab-groups')
  await until(() => text('.groups').includes(NASTY))
  click('#tab-permissions')
  await until(() => text('.folders').includes('x<script>window.hurt=1<'))
  await until(() => text('#requests').includes('<script>'))
  assert.equal(all('script').length, scripts)
  assert.deepEqual(all('main img, dialog img').map(one => one.getAttribute('src')), ['/page/folder.svg'])
  assert.equal(dom.window.hurt, undefined)
})

test('a search narrows the list and says how much there is', async () => {
  await admin('POST', '/seed', {
    users: Array.from({ length: 60 }, (_, index) => ({ username: `person${index}`, email: `p${index}@example.com` })),
  })
  await open()
  assert.equal(text('#range'), '1–25 of 61')
  click('#next')
  await until(() => text('#range') === '26–50 of 61')
  change('#search', 'P59@EXAMPLE')
  await until(() => text('#range') === '1–1 of 1')
  assert.match(text('.people'), /person59/)
  change('#search', 'nobody at all')
  await until(() => text('.nothing').includes('Nobody here.'))
  change('#search', '')
  change('#status', 'admin', 'change')
  await until(() => text('#range') === '1–1 of 1')
})

test('what a client does appears by itself', async () => {
  await open()
  await call('POST', '/users', { username: 'newcomer' })
  await until(() => text('.people').includes('newcomer') && text('#requests').includes('/users'))
  assert.match(text('#requests li'), /POST\/users.*201.*ms/)
})

test('a switch turns a fault on and off, and rules set elsewhere stay', async () => {
  await admin('PUT', '/faults', { rules: [{ kind: 'drop_after', operation: 'createUser', times: 3 }] })
  await open()
  await until(() => text('#faults').includes('at most 3×'))
  change('#chance', '1', 'change')
  change('#fault-rate_limit', true, 'change')
  await until(() => text('#faults').includes('rate limitalways'))
  assert.deepEqual((await admin('GET', '/faults')).rules.map(({ kind, probability, times }) => [kind, probability, times]),
    [['drop_after', undefined, 3], ['rate_limit', 1, undefined]])
  assert.equal((await call('GET', '/users')).status, 429)
  await until(() => text('#requests').includes('rate limit') && text('#faults').includes('1×'))
  change('#fault-rate_limit', false, 'change')
  await until(() => text('#faults').includes('rate limitanswers 429'))
  assert.equal((await call('GET', '/users')).status, 200)
  click('#faults-off')
  await until(() => all('#faults input').every(one => !one.checked))
  assert.deepEqual((await admin('GET', '/faults')).rules, [])
})

test('a rule about a faster request shows what is faster, and can only be switched off', async () => {
  const by = { method: 'DELETE', path: '/users/4711' }
  await admin('PUT', '/faults', { rules: [{ kind: 'overtaken', operation: 'getUser', by }] })
  await open()
  await until(() => text('#faults').includes('overtakenalways · getUser · by DELETE /users/4711'))
  change('#fault-overtaken', false, 'change')
  await until(() => !text('#faults').includes('overtaken'))
  assert.deepEqual((await admin('GET', '/faults')).rules, [])
})

test('groups show their members and permissions their folders', async () => {
  await admin('POST', '/seed', {
    groups: [{ name: 'Sales' }, { name: 'Empty' }],
    users: [
      { username: 'ann', groups: ['Sales'], admin_of: ['Sales'] },
      { username: 'ben', groups: ['Sales'] },
    ],
    permissions: [
      { path: 'Departments/Sales', group: 'Sales', permission: 'full', recursive: true },
      { path: 'Departments/Sales', user: 'ben', permission: 'readonly', recursive: false },
    ],
  })
  await open()
  click('#tab-groups')
  await until(() => text('.groups').includes('2 members'))
  assert.match(text('.groups'), /Empty0 members.*Sales2 members★ annben/)
  click('#tab-permissions')
  await until(() => text('.folders').includes('Departments'))
  assert.match(text('.folders'), /Departments\/Salesgroup Sales fullben readonly here/)
})
