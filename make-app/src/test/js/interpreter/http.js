'use strict';

const { fill } = require('./iml/template');
const { MakeError } = require('./make-error');

/** Sends one request of a communication over real HTTP. */

const KNOWN_TYPES = new Set(['json', 'text']);

function address(url, base, query, context) {
  const path = fill(url, context);
  const full = new URL(path.startsWith('/') ? fill(base.baseUrl, context) + encodePath(path) : path);
  for (const [name, value] of Object.entries(query)) {
    for (const one of [value].flat()) {
      full.searchParams.append(name, queryText(one));
    }
  }
  return full;
}

/** Make encodes what is special in a URL; slashes, and what is encoded already, stay. */
function encodePath(path) {
  return encodeURI(path).replaceAll('%25', '%');
}

function queryText(value) {
  if (value === null || (typeof value === 'object' && !(value instanceof Date))) {
    throw new TypeError('qs takes texts, numbers, booleans and dates');
  }
  return value instanceof Date ? value.toISOString() : String(value);
}

function headersOf(request, base, context) {
  const headers = {};
  for (const source of [base.headers, request.headers]) {
    for (const [name, value] of Object.entries(fill(source ?? {}, context))) {
      if (value !== '') {
        headers[name.toLowerCase()] = String(value);
      }
    }
  }
  return headers;
}

function bodyOf(request, method, headers, context) {
  if (method === 'GET' || request.body === undefined) {
    return undefined;
  }
  const type = request.type ?? 'json';
  if (!KNOWN_TYPES.has(type)) {
    throw new Error(`requests of the type ${type} are outside the subset`);
  }
  const body = fill(request.body, context);
  if (type === 'text') {
    return body === undefined || body === null || body === '' ? undefined : body;
  }
  headers['content-type'] ??= 'application/json';
  return JSON.stringify(body);
}

/**
 * Builds and sends; broken connections and unreadable answers are Make's ConnectionError. What pagination puts into
 * the query has been worked out from the answer before.
 */
async function send(request, base, context, network, pageQuery = {}) {
  const url = address(request.url, base, { ...fill(request.qs ?? {}, context), ...pageQuery }, context);
  const method = fill(request.method ?? 'GET', context);
  const headers = headersOf(request, base, context);
  const body = bodyOf(request, method, headers, context);
  const checked = new Headers(headers); // a wrong header is a fault of the app, not of the connection
  const exchange = { request: { method, url: url.toString(), headers, body } };
  try {
    exchange.response = await answerOf(await fetch(network.route(url), { method, headers: checked, body }));
    return exchange.response;
  } catch (error) {
    throw new MakeError('ConnectionError', `The connection broke: ${error.cause?.code ?? error.message}`);
  } finally {
    // Whether what a request hides adds to what the base hides is not documented, so it replaces it here.
    network.log(exchange, request.log ?? base.log);
  }
}

async function answerOf(answer) {
  const text = await answer.text();
  const isJson = (answer.headers.get('content-type') ?? '').includes('json');
  return {
    statusCode: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: text === '' ? undefined : isJson ? JSON.parse(text) : text,
  };
}

module.exports = { send };
