'use strict';

const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { checkBase } = require('./directives');

/** The files of the app, as makecomapp.json names them. */
class App {
  constructor(folder) {
    this.folder = folder;
    this.manifest = this.read('makecomapp.json');
    this.base = this.read(this.manifest.generalCodeFiles.base);
    checkBase(this.base);
  }

  read(file) {
    return JSON.parse(readFileSync(join(this.folder, file), 'utf8'));
  }

  /** The module's metadata. */
  module(name) {
    const found = this.manifest.components.module[name];
    if (!found) {
      throw new Error(`the app has no module ${name}`);
    }
    return found;
  }

  /** One of a component's files, or undefined when it has none of that kind. */
  code(kind, name, file) {
    const path = this.manifest.components[kind][name]?.codeFiles[file];
    return path ? this.read(path) : undefined;
  }
}

module.exports = { App };
