'use strict';

const { readdirSync, readFileSync } = require('node:fs');
const { join, relative } = require('node:path');

const APP = join(__dirname, '../../../../app');

/** All JSON files of the app by their path. */
function readApp() {
  const files = new Map();
  for (const entry of readdirSync(APP, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && entry.name.endsWith('.json')) {
      const path = join(entry.parentPath ?? entry.path, entry.name);
      files.set(relative(APP, path), JSON.parse(readFileSync(path, 'utf8')));
    }
  }
  return files;
}

module.exports = { readApp, APP };
