// What an error answer of Files.com is called in the catalogue.

const FAMILIES = {
  'bad-request': 'INVALID_INPUT',
  'not-authenticated': 'NOT_AUTHENTICATED',
  'not-authorized': 'NOT_AUTHORIZED',
  'not-found': 'NOT_FOUND',
  'rate-limited': 'RATE_LIMITED',
  'service-unavailable': 'SITE_UNAVAILABLE',
};
const STATUSES = { 400: 'INVALID_INPUT', 401: 'NOT_AUTHENTICATED', 403: 'NOT_AUTHORIZED', 404: 'NOT_FOUND', 409: 'CONFLICT', 422: 'INVALID_INPUT', 429: 'RATE_LIMITED' };

/** An error with a kind of the catalogue. */
export function failure(kind, message, details = {}) {
  return Object.assign(new Error(message), { kind, details });
}

/** The error of an answer. */
export function failureOf({ statusCode, body }) {
  const type = body?.type ?? '';
  const message = body?.error ?? body?.message ?? `Files.com answered with ${statusCode}.`;
  return failure(kindOf(statusCode, type, message), message, { type, status: statusCode });
}

function kindOf(status, type, message) {
  const [family] = type.split('/');
  if (family === 'processing-failure') {
    if (/taken/i.test(message) || type.endsWith('/destination-exists')) return 'CONFLICT';
    return type.endsWith('/model-save-error') ? 'INVALID_INPUT' : 'REFUSED';
  }
  return FAMILIES[family] ?? STATUSES[status] ?? (status < 500 ? 'REFUSED' : 'SERVER_ERROR');
}
