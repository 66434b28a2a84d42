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

test('only for somebody let in whom the register does not know the log is followed first (H9)', async () => {
  const asked: string[] = [];
  const register = { knows: (principal: string) => principal === 'one_' };
  const isLevel = async () => void asked.push('followed');
  const admitSettled = doorkeeperOf([keeper('one_'), keeper('two_')], { register, isLevel });
  const come = (secret: string) =>
    admitSettled({ secret, proof: null, address: '127.0.0.1', userAgent: null }).catch(() => null);
  for (const secret of ['one_a', 'three_guess', '']) await come(secret);
  expect(asked).toEqual([]);
  expect(await come('two_a')).toEqual({ principal: 'two_' });
  expect(asked).toEqual(['followed']);
});

test('somebody whom the register does not know waits until the log was followed', async () => {
  const followed = Promise.withResolvers<void>();
  const [register, isLevel] = [{ knows: () => false }, () => followed.promise];
  const admitted: string[] = [];
  const coming = doorkeeperOf([keeper('one_')], { register, isLevel })({
    ...{ secret: 'one_a', proof: null, address: '127.0.0.1', userAgent: null },
  }).then(({ principal }) => admitted.push(principal));
  await new Promise(setImmediate);
  expect(admitted).toEqual([]);
  followed.resolve();
  await coming;
  expect(admitted).toEqual(['one_']);
});
