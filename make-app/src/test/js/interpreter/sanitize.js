'use strict';

/** What Make writes into its log: request and answer, with what log.sanitize names blotted out. */
function sanitized({ request, response }, log) {
  const shown = structuredClone({ request: { ...request, body: parsed(request.body), qs: query(request.url) }, response });
  for (const path of log?.sanitize ?? []) {
    blot(shown, path.split('.'));
  }
  return shown;
}

function parsed(body) {
  try {
    return JSON.parse(body);
  } catch {
    return body; // a body of type text is shown as it is
  }
}

function query(url) {
  return Object.fromEntries(new URL(url).searchParams);
}

function blot(object, [name, ...rest]) {
  const key = Object.keys(object ?? {}).find((one) => one.toLowerCase() === name.toLowerCase());
  if (key === undefined) {
    return;
  }
  if (rest.length === 0) {
    object[key] = '***';
  } else if (typeof object[key] === 'object') {
    blot(object[key], rest);
  }
}

module.exports = { sanitized };
