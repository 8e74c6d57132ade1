'use strict';

const readline = require('node:readline');
const { startZapier } = require('./zapier');
const { Session, StepFailure, translated } = require('./session');

// Answers the process protocol of the acceptance module: one JSON object per line, each way.

const say = (object) => process.stdout.write(`${JSON.stringify(object)}\n`);

const errorOf = (error) =>
  error instanceof StepFailure
    ? { kind: error.kind, message: error.message, details: error.details }
    : { kind: 'SERVER_ERROR', message: `unexpected: ${error.stack}`, details: {} };

const serve = async () => {
  const zapier = await startZapier();
  const subscriptions = new Map();
  let session;
  const answers = {
    open: ({ open }) => {
      process.env.FILES_BASE_URL = open.base_url;
      session = new Session(zapier, open.api_key);
      return { ok: true };
    },
    run: async ({ run, input }) => ({ result: await session.run(run, input) }),
    follow: async ({ follow, input }) => {
      subscriptions.set(subscriptions.size + 1, await session.follow(follow, input));
      return { subscription: subscriptions.size };
    },
    poll: async ({ poll }) => ({ events: await translated(() => subscriptions.get(poll).poll()) }),
    unfollow: () => ({ ok: true }),
    close: () => ({ ok: true }),
  };
  say({ platform: 'Zapier', key: 'zapier' });
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const question = JSON.parse(line);
    try {
      say(await answers[Object.keys(question)[0]](question));
    } catch (error) {
      say({ error: errorOf(error) });
    }
  }
  zapier.close();
};

serve();
