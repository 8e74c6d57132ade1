// Runs one workflow definition once: just the actions that the samples use, one after the other.

import { evaluate } from './expressions.js';

const RETRIES = 4;
const MAX_ROUNDS = 60;

/** One run of a workflow. */
export class Run {
  /**
   * @param definition the workflow definition
   * @param connector sends what actions ask for; see connectors.js
   * @param trigger what started the run: {body, outputs}
   * @param parameters values of the definition's parameters
   */
  constructor(definition, connector, trigger = {}, parameters = {}) {
    this.definition = definition;
    this.connector = connector;
    this.trigger = trigger;
    this.parameters = parameters;
    this.results = {};
    this.variables = {};
    this.loops = {};
    this.response = null;
    this.stopped = null;
  }

  /** Runs everything, and gives back what a caller would see. */
  async finish() {
    const status = await this.#block(this.definition.actions);
    return { status: this.stopped ?? status, response: this.response, actions: this.results };
  }

  /** Runs the actions of a scope in the order in which they wait for each other. */
  async #block(actions) {
    const waiting = new Map(Object.entries(actions ?? {}));
    while (waiting.size > 0 && this.stopped === null) {
      const ready = [...waiting].find(([, action]) => Object.keys(action.runAfter ?? {}).every((name) => !waiting.has(name)));
      if (ready === undefined) throw new Error(`these wait for each other: ${[...waiting.keys()]}`);
      const [name, action] = ready;
      waiting.delete(name);
      const wanted = Object.entries(action.runAfter ?? {}).every(([before, states]) => states.includes(this.results[before]?.status ?? 'Skipped'));
      this.results[name] = wanted ? await this.#safely(action) : { status: 'Skipped' };
    }
    return this.#outcome(actions ?? {});
  }

  async #safely(action) {
    try {
      const result = await this.#action(action);
      return { status: 'Succeeded', ...result };
    } catch (error) {
      return { status: 'Failed', error: { message: error.message } };
    }
  }

  /** A scope ends as its last actions end; one that was skipped ends as what it waited for. */
  #outcome(actions) {
    const waitedFor = new Set(Object.values(actions).flatMap((action) => Object.keys(action.runAfter ?? {})));
    const failed = (name) => {
      const { status } = this.results[name] ?? { status: 'Skipped' };
      if (status !== 'Skipped') return status === 'Failed';
      return Object.keys(actions[name].runAfter ?? {}).some(failed);
    };
    return Object.keys(actions).filter((name) => !waitedFor.has(name)).some(failed) ? 'Failed' : 'Succeeded';
  }

  async #action(action) {
    const kinds = {
      ApiConnection: () => this.#call(action),
      OpenApiConnection: () => this.#call(action),
      Compose: () => ({ outputs: this.#value(action.inputs) }),
      InitializeVariable: () => this.#initialize(action),
      SetVariable: () => this.#set(action, (_, value) => value),
      AppendToArrayVariable: () => this.#set(action, (list, value) => [...list, value]),
      IncrementVariable: () => this.#set(action, (number, value) => number + value),
      If: () => this.#if(action),
      Scope: () => this.#nested(action.actions),
      Foreach: () => this.#foreach(action),
      Until: () => this.#until(action),
      Query: () => this.#filter(action),
      Select: () => this.#select(action),
      Response: () => this.#respond(action),
      Terminate: () => this.#terminate(action),
    };
    if (kinds[action.type] === undefined) throw new Error(`actions of the type ${action.type} are not played`);
    return kinds[action.type]();
  }

  /** As documented, 408, 429 and 5xx are tried again up to four times; the waits are left out. */
  async #call(action) {
    const inputs = this.#value(action.inputs);
    const retries = action.inputs.retryPolicy?.type === 'none' ? 0 : RETRIES;
    let outputs = await this.connector(action.type, inputs);
    for (let again = 0; again < retries && isRetried(outputs.statusCode); again++) {
      outputs = await this.connector(action.type, inputs);
    }
    const status = outputs.statusCode < 400 ? 'Succeeded' : 'Failed';
    return { status, outputs };
  }

  #initialize(action) {
    for (const variable of action.inputs.variables) this.variables[variable.name] = this.#value(variable.value ?? empty(variable.type));
    return {};
  }

  #set(action, change) {
    const { name, value } = action.inputs;
    if (!(name in this.variables)) throw new Error(`the variable ${name} is not initialized`);
    this.variables[name] = change(this.variables[name], this.#value(value));
    return {};
  }

  async #if(action) {
    return this.#nested(this.#condition(action.expression) ? action.actions : action.else?.actions);
  }

  async #nested(actions) {
    const status = await this.#block(actions);
    return { status };
  }

  async #foreach(action) {
    const name = Object.keys(this.loops).length;
    const own = this.#nameOf(action) ?? name;
    const statuses = [];
    for (const item of this.#value(action.foreach) ?? []) {
      this.loops[own] = item;
      statuses.push(await this.#block(action.actions));
      if (this.stopped !== null) break;
    }
    delete this.loops[own];
    return { status: statuses.includes('Failed') ? 'Failed' : 'Succeeded' };
  }

  async #until(action) {
    for (let round = 0; round < (action.limit?.count ?? MAX_ROUNDS); round++) {
      const status = await this.#block(action.actions);
      if (status === 'Failed' || this.stopped !== null) return { status };
      if (this.#value(action.expression)) return {};
    }
    return {};
  }

  #filter(action) {
    const kept = this.#value(action.inputs.from).filter((item) => evaluate(action.inputs.where, { ...this.#scope(), item: () => item }));
    return { outputs: { body: kept } };
  }

  #select(action) {
    const made = this.#value(action.inputs.from).map((item) => evaluate(action.inputs.select, { ...this.#scope(), item: () => item }));
    return { outputs: { body: made } };
  }

  #respond(action) {
    this.response = this.#value(action.inputs);
    return {};
  }

  #terminate(action) {
    this.stopped = this.#value(action.inputs.runStatus);
    return {};
  }

  /** Conditions are written as trees: {and: [{equals: ['@...', 1]}, {not: {...}}]}. */
  #condition(expression) {
    if (typeof expression === 'string') return this.#value(expression) === true;
    const [[operator, operands]] = Object.entries(expression);
    if (operator === 'and') return operands.every((operand) => this.#condition(operand));
    if (operator === 'or') return operands.some((operand) => this.#condition(operand));
    if (operator === 'not') return !this.#condition(operands);
    const [left, right] = operands.map((operand) => this.#value(operand));
    const compare = {
      equals: () => left === right,
      greater: () => left > right,
      less: () => left < right,
      contains: () => left?.includes(right) ?? false,
    };
    return compare[operator]();
  }

  #nameOf(wanted) {
    let found;
    const search = (actions) => {
      for (const [name, action] of Object.entries(actions ?? {})) {
        if (action === wanted) found = name;
        search(action.actions);
        search(action.else?.actions);
      }
    };
    search(this.definition.actions);
    return found;
  }

  #value(value) {
    return evaluate(value, this.#scope());
  }

  /** What expressions can ask about this run. */
  #scope() {
    const outputs = (name) => this.results[name]?.outputs;
    return {
      triggerBody: () => this.trigger.body,
      triggerOutputs: () => ({ body: this.trigger.body, ...this.trigger.outputs }),
      parameters: (name) => this.parameters[name] ?? this.definition.parameters?.[name]?.defaultValue,
      variables: (name) => this.variables[name],
      outputs,
      body: (name) => outputs(name)?.body,
      actions: (name) => ({ name, ...this.results[name] }),
      items: (name) => this.loops[name],
      utcNow: () => this.trigger.now ?? new Date().toISOString(),
    };
  }
}

function isRetried(status) {
  return status === 408 || status === 429 || status >= 500;
}

function empty(type) {
  return { string: '', array: [], object: {}, integer: 0, boolean: false }[type];
}
