'use strict';

const { readFileSync } = require('node:fs');
const { resolve } = require('node:path');
const { pathToFileURL } = require('node:url');
const { getLanguageService, TextDocument } = require('vscode-json-languageservice');

/** Checks the files with the engine and the schemas of Make's own editor. Warnings count as errors. */

const SCHEMAS = [
  ['communication.iml.json', 'imljson/api.json'],
  ['base.iml.json', 'imljson/base.json'],
  ['mappable-params.iml.json', 'imljson/parameters.json'],
  ['.params.iml.json', 'imljson/parameters.json'],
  ['interface.iml.json', 'imljson/parameters.json'],
  ['samples.iml.json', 'imljson/samples.json'],
  ['epoch.iml.json', 'imljson/epoch.json'],
  ['groups.json', 'imljson/groups.json'],
  ['common.json', 'imljson/common.json'],
  ['makecomapp.json', 'makecomapp.schema.json'],
];

function service() {
  return getLanguageService({
    workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).toString() },
    schemaRequestService: async (address) => readFileSync(new URL(address), 'utf8'),
  });
}

async function editorFindings(files, schemaFolder) {
  const findings = [];
  for (const [suffix, schema] of SCHEMAS) {
    const language = service();
    const uri = pathToFileURL(resolve(schemaFolder, schema)).toString();
    language.configure({ validate: true, allowComments: true, schemas: [{ uri, fileMatch: ['*'] }] });
    for (const [path, content] of files) {
      if (path.endsWith(suffix) && !(suffix === '.params.iml.json' && path.includes('mappable'))) {
        const document = TextDocument.create(`file:///app/${path}`, 'jsonc', 1, JSON.stringify(content, null, 2));
        const problems = await language.doValidation(document, language.parseJSONDocument(document));
        problems.forEach((problem) =>
          findings.push(`${path}:${problem.range.start.line + 1}: ${problem.message}`));
      }
    }
  }
  return findings;
}

module.exports = { editorFindings };
