'use strict';

const { startServer } = require('./server');

/** A stand-in for Make's API for apps: it keeps what is created, and answers in the form the client reads. */
async function startRecorder() {
  const stored = { modules: [], rpcs: [], connections: [], sections: new Map() };
  const server = await startServer((request) => answer(stored, request));
  return { ...server, stored, zone: server.url.replace('http://', '') };
}

function answer(stored, { method, path, headers, body }) {
  if (headers.authorization !== 'Bearer a-made-up-token') {
    return { status: 401, body: { message: 'Invalid token' } };
  }
  const place = path.replace(/^\/api\/v2\/sdk\/apps\//, '');
  if (method === 'PUT') {
    stored.sections.set(place, { type: headers['content-type'], body });
    return { body: { changed: true } };
  }
  return method === 'GET' ? list(stored, place) : change(stored, place, method, JSON.parse(body));
}

function list(stored, place) {
  if (place.endsWith('/modules')) {
    return { body: { appModules: stored.modules } };
  }
  return place.endsWith('/rpcs')
    ? { body: { appRpcs: stored.rpcs } }
    : { body: { appConnections: stored.connections } };
}

function change(stored, place, method, given) {
  const kind = place.split('/').findLast((part) => part in stored);
  const one = { changed: true, name: `own-${stored.connections.length}`, ...given };
  if (method === 'POST') {
    stored[kind].push(one);
  }
  return { body: { appModule: one, appRpc: one, appConnection: one } };
}

module.exports = { startRecorder };
