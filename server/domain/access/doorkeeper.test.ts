import { expect, test } from 'vitest';
import type { Admission } from './access-register.ts';
import { type Doorkeeper, doorkeeperOf } from './doorkeeper.ts';

const keeper = (prefix: string): Doorkeeper => ({
  prefix,
  admit: async () => ({ principal: prefix }) as Admission,
});
const admit = doorkeeperOf([keeper('one_'), keeper('two_')]);
const asking = (secret: string) => admit({ secret, proof: null, address: '127.0.0.1', userAgent: null });

test.each(['one_', 'two_'])('a secret that begins with %j is asked of its own doorkeeper', async (prefix) => {
  expect(await asking(`${prefix}secret`)).toEqual({ principal: prefix });
});

test.each(['', 'one', 'three_secret', ' one_secret', 'ONE_secret'])(
  'the secret %j, which nobody knows, is refused as malformed with status 401',
  async (secret) => {
    await expect(asking(secret)).rejects.toMatchObject({ code: 'CREDENTIAL_MALFORMED', status: 401 });
  },
);
