import { parseArgs } from 'node:util';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Make, MakeError } from '@makehq/sdk';
import { Deployment } from './deploy.mjs';

/** npm run deploy -- --app NAME [--version 1] [--zone eu1.make.com], with the token in MAKE_API_TOKEN. */

const USAGE = 'usage: MAKE_API_TOKEN=... npm run deploy -- --app NAME [--version 1] [--zone eu1.make.com]';

async function main() {
  const { values } = parseArgs({
    options: {
      app: { type: 'string' },
      version: { type: 'string', default: '1' },
      zone: { type: 'string', default: 'eu1.make.com' },
    },
  });
  const token = process.env.MAKE_API_TOKEN;
  if (!values.app || !token) {
    throw new Error(USAGE);
  }
  const make = new Make(token, values.zone);
  if (values.zone.startsWith('127.0.0.1:')) {
    make.protocol = 'http'; // a recorder on this machine, which no token leaves
  }
  const folder = join(dirname(fileURLToPath(import.meta.url)), '../app');
  await new Deployment(make, folder, { name: values.app, version: Number(values.version) }, console.log).run();
}

main().catch((error) => {
  const status = error instanceof MakeError ? `Make answered with ${error.statusCode}: ` : '';
  console.error(status + error.message);
  process.exitCode = 1;
});
