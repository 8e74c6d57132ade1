'use strict'

// The official SDK, pointed at the sandbox named by the environment, and the sandbox's own
// admin endpoints. Nothing of the SDK is changed or replaced.

const assert = require('node:assert/strict')

const Files = require('files.com/lib/Files.js').default
const { LogLevel } = require('files.com/lib/Logger.js').default

const url = required('SANDBOX_URL')
const apiKey = required('SANDBOX_API_KEY')

function required(name) {
  const value = process.env[name]
  if (!value) throw new Error(`${name} must be set to run these tests`)
  return value
}

/** Forgets what an earlier test configured: the SDK keeps its configuration for the whole process. */
function useApiKey() {
  Files.setLogLevel(LogLevel.NONE)
  Files.setBaseUrl(url)
  Files.setSessionId(null)
  Files.setApiKey(apiKey)
  Files.configureNetwork({
    autoPaginate: true,
    maxNetworkRetries: 3,
    minNetworkRetryDelay: 0.01,
    maxNetworkRetryDelay: 0.02,
    networkTimeout: 60,
  })
}

/** Calls an endpoint under /sandbox; a refusal fails the test that asked. */
async function admin(method, path, body) {
  const response = await fetch(`${url}/sandbox${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const text = await response.text()
  assert.ok(response.ok, `${method} /sandbox${path} answered ${response.status}: ${text}`)
  return text ? JSON.parse(text) : null
}

/** An empty site, no faults, the site admin's key. */
async function freshSite() {
  useApiKey()
  await admin('DELETE', '/faults')
  await admin('POST', '/reset')
}

const seed = content => admin('POST', '/seed', content)
const faults = (...rules) => admin('PUT', '/faults', { seed: 1, rules })
const noFaults = () => admin('DELETE', '/faults')
const settings = changes => admin('PATCH', '/site', changes)
const state = () => admin('GET', '/state')
const requests = () => admin('GET', '/requests')

/** Runs a call that must fail and gives back the exception, checked for class and status. */
async function failure(call, ErrorClass, status) {
  let caught
  await assert.rejects(call, error => { caught = error; return true })
  assert.ok(
    caught instanceof ErrorClass,
    `expected ${ErrorClass.name}, got ${caught.name}: ${caught.message}`
  )
  assert.equal(caught.code, status)
  assert.equal(caught.httpCode, status)
  return caught
}

module.exports = {
  admin, apiKey, failure, faults, freshSite, noFaults, requests, seed, settings, state, url, useApiKey,
}
