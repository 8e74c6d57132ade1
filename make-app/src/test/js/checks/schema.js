'use strict';

const Ajv = require('ajv/dist/2020');
const schema = require('./app.schema.json');

/** Checks each file of the app against our schema, which is narrower than Make's. */

const KINDS = [
  [/^makecomapp\.json$/, 'manifest'],
  [/base\.iml\.json$/, 'base'],
  [/groups\.json$/, 'groups'],
  [/^(modules|rpcs)\/.*communication\.iml\.json$/, 'communication'],
  [/(mappable-params|interface|\.params)\.iml\.json$/, 'fields'],
  [/\.params\.iml\.json$/, 'fields'],
  [/epoch\.iml\.json$/, 'epoch'],
];

const ajv = new Ajv({ allErrors: false, strict: false });
ajv.addSchema(schema);

/** Findings, a sentence each. */
function schemaFindings(files) {
  const findings = [];
  for (const [path, content] of files) {
    const kind = KINDS.find(([pattern]) => pattern.test(path))?.[1];
    if (kind) {
      const validate = ajv.getSchema(`${schema.$id}#/$defs/${kind}`);
      if (!validate(content)) {
        findings.push(`${path}: ${ajv.errorsText(validate.errors)}`);
      }
    }
  }
  return findings;
}

module.exports = { schemaFindings };
