import type { Kysely } from '@mikro-orm/sql';
import { expect, test } from 'vitest';
import { newBearer } from '../../kernel/bearer.ts';
import type { Door } from '../../kernel/door.ts';
import { INVITATION_PREFIX } from './invitation-table.ts';
import { type LogInParts, LogInService } from './log-in.service.ts';
import { PasskeyService } from './passkey.service.ts';
import { RedeemService } from './redeem.service.ts';
import { TryThrottle } from './try-throttle.ts';

/** A database that answers nothing. */
const mute: object = new Proxy(() => undefined, {
  get: (_target, name) =>
    name === 'executeTakeFirst' ? () => Promise.reject(new Error('Query read timeout')) : () => mute,
});
const door = { address: '192.0.2.1', userAgent: null } as unknown as Door;
const throttle = () => new TryThrottle({ now: () => 0 });
const parts = { reader: mute as Kysely<unknown>, keys: { mark: () => 'mark' }, place: {} };

/** What `TRIES` tries in a row are answered while the database is away. */
const TRIES = 200;
async function answers(tried: () => Promise<unknown>): Promise<ReadonlySet<string>> {
  const said = new Set<string>();
  for (let count = 0; count < TRIES; count += 1)
    await tried().catch((error: Error) => said.add(error.message));
  return said;
}

test.each([
  [
    'a password',
    (of: object) => new LogInService(of as LogInParts).logIn(door, { username: 'siti', password: 'x' }),
  ],
  ['a passkey', (of: object) => new PasskeyService(of as never).logIn(door, { credentialId: 'x' } as never)],
  [
    'an invitation',
    (of: object) =>
      new RedeemService(of as never).redeem(door, { code: newBearer(INVITATION_PREFIX) } as never),
  ],
] as const)(
  'tries with %s that the database never answered count against nobody (F8)',
  async (_name, tried) => {
    const of = { ...parts, throttle: throttle() };
    expect(await answers(() => tried(of))).toEqual(new Set(['Query read timeout']));
  },
);
