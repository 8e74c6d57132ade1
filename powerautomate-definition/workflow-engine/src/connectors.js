// How a call of a workflow reaches the connector: as a request that the committed definition describes.

import { readFileSync } from 'node:fs';

/** A definition, and the operations in it. */
export class Definition {
  constructor(file) {
    this.swagger = JSON.parse(readFileSync(file, 'utf8'));
    this.operations = Object.entries(this.swagger.paths).flatMap(([path, item]) =>
      Object.entries(item)
        .filter(([, operation]) => operation.operationId)
        .map(([method, operation]) => ({ path, method, ...operation })),
    );
  }

  byId(id) {
    const operation = this.operations.find((one) => one.operationId === id);
    if (operation === undefined) throw new Error(`the definition has no operation ${id}`);
    return operation;
  }

  byPath(method, path) {
    const found = this.operations.find((one) => one.method === method.toLowerCase() && pattern(one.path).test(path));
    if (found === undefined) throw new Error(`the definition has no ${method} ${path}`);
    return found;
  }
}

function pattern(template) {
  return new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`);
}

/** Logic Apps: an action names method and path; the key comes from the connection. */
export function logicApps(definition, baseUrl, apiKey) {
  const { name } = definition.swagger.securityDefinitions.api_key;
  return async (type, inputs) => {
    const queries = Object.entries(inputs.queries ?? {}).filter(([, value]) => value !== null && value !== undefined);
    const operation = definition.byPath(inputs.method, inputs.path);
    for (const [query] of queries) parameter(operation, 'query', query);
    const address = `${baseUrl}${definition.swagger.basePath}${inputs.path}${queryText(queries)}`;
    return send(inputs.method, address, { [name]: apiKey }, inputs.body);
  };
}

/** Power Automate: an action names the operation and gives flat parameters; the gateway adds the key. */
export function powerAutomate(definition, gateway) {
  return async (type, inputs) => {
    const operation = definition.byId(inputs.host.operationId);
    let path = operation.path;
    let body;
    const queries = [];
    for (const [name, value] of Object.entries(inputs.parameters ?? {})) {
      if (name.startsWith('body/')) {
        body = deepSet(body ?? {}, name.split('/').slice(1), value);
      } else if (path.includes(`{${name}}`)) {
        path = path.replace(`{${name}}`, encodeURIComponent(value));
      } else if (value !== null) {
        parameter(operation, 'query', name);
        queries.push([name, value]);
      }
    }
    return send(operation.method, `${gateway}${path}${queryText(queries)}`, {}, body);
  };
}

function parameter(operation, place, name) {
  if (!operation.parameters.some((one) => one.in === place && one.name === name)) {
    throw new Error(`${operation.operationId} has no ${place} parameter ${name}`);
  }
}

function deepSet(object, [name, ...rest], value) {
  object[name] = rest.length === 0 ? value : deepSet(object[name] ?? {}, rest, value);
  return object;
}

function queryText(queries) {
  const pairs = queries.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

async function send(method, address, headers, body) {
  let answer;
  let text;
  try {
    answer = await fetch(address, {
      method: method.toUpperCase(),
      headers: { ...headers, 'Content-Type': 'application/json', Connection: 'close' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    text = await answer.text();
  } catch (error) {
    return { statusCode: 502, headers: {}, body: { message: `the connection broke: ${error.message}` } };
  }
  const outputs = { statusCode: answer.status, headers: Object.fromEntries(answer.headers), body: text };
  if (!(answer.headers.get('content-type') ?? '').includes('json')) return outputs;
  try {
    return { ...outputs, body: text === '' ? null : JSON.parse(text) };
  } catch {
    return { ...outputs, statusCode: 502, body: { message: 'the answer is no JSON' } };
  }
}
