'use strict';

const readline = require('node:readline');
const contract = require('../app/lib/contract');
const { accept } = require('../app/lib/values/input-rules');
const { tidy, pathKey } = require('../app/lib/values/paths');
const { fingerprintOf } = require('../app/lib/values/fingerprints');
const { sameValue } = require('../app/lib/values/same-value');

// Answers what values mean to the runtime, for a comparison with the core: one JSON object per line.

const answers = {
  check: ({ check, input }) => accept('', input, contract.action(check).input),
  tidy: ({ tidy: path }) => tidy(path),
  key: ({ key: path }) => pathKey(path),
  fingerprint: ({ fingerprint }) => fingerprintOf('public_key', fingerprint),
  same: ({ same: [type, field, one, other] }) => sameValue(type, field, one, other),
};

const answer = (question) => {
  try {
    return { value: answers[Object.keys(question)[0]](question) };
  } catch (error) {
    if (!error.kind) throw error;
    return { field: error.field };
  }
};

const serve = async () => {
  for await (const line of readline.createInterface({ input: process.stdin })) {
    process.stdout.write(`${JSON.stringify(answer(JSON.parse(line)))}\n`);
  }
};

serve();
