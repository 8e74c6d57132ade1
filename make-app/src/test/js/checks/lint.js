'use strict';

const { expressions } = require('../interpreter/iml/template');
const { parse } = require('../interpreter/iml/parser');
const { checkCall } = require('../interpreter/iml/functions');
const { checkRequest } = require('../interpreter/directives');

/** What no schema can say: how the files of the app fit together, and that they stay in the subset. */

const SECRETS = new Set([
  'password', 'password_confirmation', 'change_password', 'change_password_confirmation', 'imported_password_hash',
  'generate_private_key_password', 'generated_private_key',
]);
const KEY = 'request.headers.x-filesapi-key';
const ORDER = ['trigger', 'create', 'update', 'read', 'search', 'delete'];
/** Names and abbreviations that keep their capitals in sentence case. */
const CAPITALS = /^(API|Files|SSH|SSO|ID|IDs|Make)$/;

const requestsOf = (communication) => [communication].flat();

/** Every node of an expression. */
function* nodes(tree) {
  yield tree;
  for (const value of Object.values(tree)) {
    for (const child of [value].flat()) {
      if (child !== null && typeof child === 'object' && typeof child.type === 'string') {
        yield* nodes(child);
      }
    }
  }
}

function* expressionFindings(files) {
  for (const [path, content] of files) {
    for (const source of [...expressions(content), ...expressions(Object.keys(content))]) {
      if (source !== '...') {
        try {
          for (const node of nodes(parse(source))) {
            if (node.type === 'call') {
              checkCall(node.name, node.arguments.length);
            }
          }
        } catch (error) {
          yield `${path}: ${error.message}`;
        }
      }
    }
  }
}

function* communicationFindings(files) {
  for (const [path, content] of files) {
    if (path.endsWith('communication.iml.json') && !path.startsWith('connections')) {
      try {
        requestsOf(content).forEach(checkRequest);
      } catch (error) {
        yield `${path}: ${error.message}`;
      }
      if (requestsOf(content).at(-1).condition !== undefined) {
        yield `${path}: the last request has a condition, so there may be no output`;
      }
      yield* tempFindings(path, requestsOf(content));
    }
  }
}

/** What a step reads of temp, some step has to set. */
function* tempFindings(path, requests) {
  const set = new Set(requests.flatMap((one) => [...Object.keys(one.temp ?? {}), ...Object.keys(one.response?.temp ?? {})]));
  for (const source of expressions(requests)) {
    for (const [, name] of source.matchAll(/\btemp\.(\w+)/g)) {
      if (!set.has(name)) {
        yield `${path}: temp.${name} is read but never set`;
        return;
      }
    }
  }
}

/** What an expression reads of the parameters, the module has to ask for. */
function* parameterFindings(files, manifest) {
  for (const [name, module] of Object.entries(manifest.components.module)) {
    const asked = new Set((files.get(module.codeFiles.mappableParams) ?? []).map((one) => one.name));
    for (const source of expressions(files.get(module.codeFiles.communication))) {
      for (const [, parameter] of source.matchAll(/\bparameters\.(\w+)/g)) {
        if (!asked.has(parameter)) {
          yield `${name}: the parameter ${parameter} is used but not asked for`;
        }
      }
    }
  }
}

/** An id that somebody maps may be any text, so it is checked before it stands in an address. */
function* addressFindings(files) {
  for (const [path, content] of files) {
    if (path.endsWith('communication.iml.json')) {
      let earlier = '';
      for (const request of requestsOf(content)) {
        for (const [, id] of (request.url ?? '').matchAll(/\{\{parameters\.((?:\w+\.)*\w*id)\}\}/g)) {
          if (!earlier.includes(`replace(toString(ifempty(parameters.${id}, '')), '/[0-9]+/gm', '')`)) {
            yield `${path}: ${id} stands in an address and is not checked`;
          }
        }
        earlier += JSON.stringify(request.temp ?? {});
      }
    }
  }
}

/** A sample shows what the interface names: nothing else, and all of it. */
function* sampleFindings(files, manifest) {
  for (const [name, { codeFiles }] of Object.entries(manifest.components.module)) {
    if (codeFiles.samples) {
      for (const field of differences(files.get(codeFiles.samples), files.get(codeFiles.interface))) {
        yield `${name}: the sample and the interface differ in ${field}`;
      }
    }
  }
}

function differences(sample, fields) {
  const named = new Map(fields.map((field) => [field.name, field]));
  const missing = [...named.keys()].filter((name) => !(name in sample));
  const found = Object.entries(sample).flatMap(([name, value]) => {
    const { spec } = named.get(name) ?? {};
    if (!named.has(name)) {
      return [name];
    }
    const records = [value].flat().filter((one) => Array.isArray(spec) && one !== null);
    return records.flatMap((one) => differences(one, spec).map((inner) => `${name}.${inner}`));
  });
  return [...missing, ...found];
}

function* fileFindings(files, manifest) {
  const named = new Set(Object.values(manifest.generalCodeFiles));
  for (const kind of Object.values(manifest.components)) {
    for (const component of Object.values(kind)) {
      Object.values(component.codeFiles).forEach((path) => named.add(path));
    }
  }
  for (const path of named) {
    if (path.endsWith('.json') && !files.has(path)) {
      yield `makecomapp.json names ${path}, which is not there`;
    }
  }
  for (const path of files.keys()) {
    if (path !== 'makecomapp.json' && !named.has(path)) {
      yield `${path} is not named in makecomapp.json`;
    }
  }
}

function* lookupFindings(files, manifest) {
  for (const [path, content] of files) {
    for (const [, name] of JSON.stringify(content).matchAll(/rpc:\/\/(\w+)/g)) {
      if (!manifest.components.rpc[name]) {
        yield `${path}: there is no list of choices ${name}`;
      }
    }
  }
}

function* groupFindings(files, manifest) {
  const groups = files.get('general/groups.json');
  const listed = groups.flatMap((group) => group.modules);
  for (const name of Object.keys(manifest.components.module)) {
    if (listed.filter((one) => one === name).length !== 1) {
      yield `groups: ${name} has to stand in one group`;
    }
  }
  for (const { label, modules } of groups) {
    const places = modules.map((name) => place(manifest.components.module[name]));
    if (places.some((one, index) => one < places[index - 1])) {
      yield `groups: ${label} is not in Make's order`;
    }
  }
  if (groups.at(-1).label !== 'Other') {
    yield 'groups: Other comes last';
  }
}

function place(module) {
  const at = ORDER.indexOf(module?.moduleType === 'action' ? module.actionCrud : module?.moduleType);
  return at < 0 ? ORDER.length : at;
}

function* moduleFindings(files, manifest) {
  for (const [name, module] of Object.entries(manifest.components.module)) {
    const [last] = requestsOf(files.get(module.codeFiles.communication) ?? {}).slice(-1);
    const fields = files.get(module.codeFiles.mappableParams) ?? [];
    if (module.label.split(' ').slice(1).some((word) => /^[A-Z]/.test(word) && !CAPITALS.test(word))) {
      yield `${name}: the label is not in sentence case: ${module.label}`;
    }
    if (module.moduleType === 'trigger' && !module.label.startsWith('Watch ')) {
      yield `${name}: the label of a trigger begins with Watch`;
    }
    if (['trigger', 'search'].includes(module.moduleType)) {
      if (last.response?.limit !== '{{parameters.limit}}' || !fields.some((field) => field.name === 'limit' && field.required)) {
        yield `${name}: searches and triggers ask for a limit and keep to it`;
      }
      if (!last.response?.iterate) {
        yield `${name}: searches and triggers go through a list`;
      }
    }
    if (module.moduleType === 'trigger' && !module.codeFiles.epoch) {
      yield `${name}: a trigger says where it can start`;
    }
    if (module.moduleType === 'search' && !last.pagination) {
      yield `${name}: a search reads further pages`;
    }
    if ((module.moduleType === 'trigger') !== Boolean(last.response?.trigger)) {
      yield `${name}: triggers, and only they, have a mark`;
    }
  }
}

function* secretFindings(files, manifest) {
  if (!files.get('general/base.iml.json').log?.sanitize.includes(KEY)) {
    yield 'base: the API key has to be kept out of the log';
  }
  const connection = files.get('connections/filescom/filescom.communication.iml.json');
  if (!connection.log?.sanitize.includes(KEY)) {
    yield 'connection: the API key has to be kept out of the log';
  }
  if (files.get('connections/filescom/filescom.params.iml.json').find((one) => one.name === 'apiKey')?.type !== 'password') {
    yield 'connection: the API key has to be typed unseen';
  }
  for (const [name, module] of Object.entries(manifest.components.module)) {
    for (const field of files.get(module.codeFiles.mappableParams) ?? []) {
      if (SECRETS.has(field.name) && field.type !== 'password') {
        yield `${name}: ${field.name} has to be typed unseen`;
      }
    }
    const { communication, mappableParams, interface: output } = module.codeFiles;
    yield* loggedSecrets(name, requestsOf(files.get(communication) ?? {}), files.get(mappableParams) ?? [], files.get(output) ?? []);
  }
}

/** A write names for the log what may be secret in what is sent and answered, and the key once more. */
function* loggedSecrets(name, requests, fields, output) {
  const secrets = [
    ...secretNames(fields).map((field) => `request.body.${field}`),
    ...secretNames(output).map((field) => `response.body.${field}`),
  ];
  for (const { log } of requests.filter((one) => one.body !== undefined)) {
    for (const secret of secrets.filter((one) => !log?.sanitize.includes(one))) {
      yield `${name}: ${secret} has to be kept out of the log`;
      return;
    }
  }
  if (requests.some(({ log }) => log && !log.sanitize.includes(KEY))) {
    yield `${name}: the API key has to be kept out of the log wherever other secrets are`;
  }
}

function secretNames(fields) {
  return fields.map((field) => field.name).filter((field) => SECRETS.has(field));
}

/** Findings, a sentence each. */
function lintFindings(files) {
  const manifest = files.get('makecomapp.json');
  return [
    ...fileFindings(files, manifest),
    ...expressionFindings(files),
    ...communicationFindings(files),
    ...parameterFindings(files, manifest),
    ...addressFindings(files),
    ...sampleFindings(files, manifest),
    ...lookupFindings(files, manifest),
    ...groupFindings(files, manifest),
    ...moduleFindings(files, manifest),
    ...secretFindings(files, manifest),
  ];
}

module.exports = { lintFindings };
