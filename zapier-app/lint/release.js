'use strict';

const fs = require('node:fs');
const path = require('node:path');
const core = require('../app/node_modules/zapier-platform-core');
const app = require('../app');
const { definitionOf } = require('./definition');
const { keysOf } = require('./compatibility');

/** Writes down what Zaps may refer to from this version on. Run it when a version is released. */
const release = async () => {
  const keys = keysOf(await definitionOf(core, app));
  const lines = Object.entries(keys).map(
    ([place, step]) => `  ${JSON.stringify(place)}: ${JSON.stringify(step)}`,
  );
  fs.writeFileSync(path.join(__dirname, `../released/${app.version}.json`), `{\n${lines.join(',\n')}\n}\n`);
};

release();
