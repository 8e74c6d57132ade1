'use strict';

const { invalidInput } = require('../client/failure');

/** Sends any request. */
const callApi = async (client, { method, path, query = {}, body }) => {
  if (path === '/') throw invalidInput('path', 'must start with a slash, such as /users');
  const answer = await client.custom(method, path, query, body);
  return {
    status: answer.status,
    ...(answer.data !== undefined && { body: answer.data }),
    ...(answer.cursor && { next_cursor: answer.cursor }),
  };
};

module.exports = { callApi };
