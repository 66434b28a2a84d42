import { type ApolloClient, CombinedGraphQLErrors } from '@apollo/client';
import { beforeEach, describe, expect, test } from 'vitest';
import { createApolloTransport, watchSubscription } from './apollo-transport.ts';
import type { EndReason } from './situation-machine.types.ts';

interface Observer {
  next(result: { data?: unknown; error?: unknown }): void;
  error(error: unknown): void;
  complete(): void;
}
interface SocketWatch {
  opened(): void;
  closed(close: { code: number; reason: string }): void;
}
interface Asked {
  readonly variables: unknown;
  readonly fetchPolicy: string;
  readonly context: { readonly socketWatch: SocketWatch; readonly queryDeduplication: boolean };
}

/** A client whose one subscription is in the test's hand, and all that its watcher heard. */
let hand: { observer: Observer; asked: Asked; isHeld: boolean };
let heard: unknown[];
const client = {
  subscribe: (asked: Asked) => ({
    subscribe: (observer: Observer) => {
      hand = { observer, asked, isHeld: true };
      return {
        unsubscribe: () => {
          hand.isHeld = false;
        },
      };
    },
  }),
} as unknown as ApolloClient;
beforeEach(() => {
  heard = [];
});

function watch(renew?: (code: string) => Promise<boolean>): () => void {
  return watchSubscription(
    { client, query: {} as never, variables: { scope: '15.07' } as never, renew },
    {
      opened: () => heard.push('opened'),
      next: (data) => heard.push(data),
      ended: (reason) => heard.push(reason),
    },
  );
}
const settled = () => new Promise(setImmediate);
const refused = (code: unknown) =>
  new CombinedGraphQLErrors({
    errors: [{ message: 'x', extensions: code === undefined ? undefined : { code } }] as never,
  });
const closeWith = (code: number, reason: string) => {
  hand.asked.context.socketWatch.closed({ code, reason });
  hand.observer.error(new Error('closed'));
};

test.each<[unknown, EndReason]>([
  ['CREDENTIAL_REVOKED', { kind: 'barred', code: 'CREDENTIAL_REVOKED' }],
  ['PROOF_STALE', { kind: 'barred', code: 'PROOF_STALE' }],
  ['UNAUTHENTICATED', { kind: 'barred', code: 'UNAUTHENTICATED' }],
  ['FORBIDDEN', { kind: 'barred', code: 'FORBIDDEN' }],
  ['SCOPE_UNKNOWN', { kind: 'barred', code: 'SCOPE_UNKNOWN' }],
  ['FORBIDDEN_NOW', { kind: 'refused', code: 'FORBIDDEN_NOW' }],
  ['NO_CREDENTIAL_HERE', { kind: 'refused', code: 'NO_CREDENTIAL_HERE' }],
  ['TOO_MANY_REQUESTS', { kind: 'refused', code: 'TOO_MANY_REQUESTS' }],
  [7, { kind: 'refused', code: 'UNKNOWN' }],
  [undefined, { kind: 'refused', code: 'UNKNOWN' }],
])('errors of code %s end a subscription as %o', async (code, reason) => {
  watch();
  hand.observer.next({ data: 'partly', error: refused(code) });
  await settled();
  expect(heard).toEqual([reason]);
});

test.each<[number, string, EndReason]>([
  [1000, '', { kind: 'lost' }],
  [1006, 'CREDENTIAL_REVOKED', { kind: 'lost' }],
  [4399, '', { kind: 'lost' }],
  [4400, 'Bad', { kind: 'refused', code: 'CLOSED_4400' }],
  [4401, 'Unauthorized', { kind: 'barred', code: 'CLOSED_4401' }],
  [4403, 'FORBIDDEN', { kind: 'barred', code: 'FORBIDDEN' }],
  [4403, '', { kind: 'barred', code: 'CLOSED_4403' }],
  [4410, 'LAGGING', { kind: 'lost' }],
  [4429, 'Too many', { kind: 'refused', code: 'CLOSED_4429' }],
  [4429, 'TOO MANY', { kind: 'refused', code: 'CLOSED_4429' }],
  [4429, 'TOO_MANY_REQUESTS', { kind: 'refused', code: 'TOO_MANY_REQUESTS' }],
  [4498, 'CREDENTIAL_EXPIRED', { kind: 'barred', code: 'CREDENTIAL_EXPIRED' }],
  [4499, 'DROPPED', { kind: 'lost' }],
  [4500, 'INTERNAL', { kind: 'lost' }],
])('a socket closed with %i %s ends a subscription as %o', async (code, reason, expected) => {
  watch();
  closeWith(code, reason);
  await settled();
  expect(heard).toEqual([expected]);
});

test('a subscription asks past every cache and stands for itself alone', () => {
  watch();
  expect(hand.asked).toMatchObject({
    ...{ variables: { scope: '15.07' }, fetchPolicy: 'no-cache', context: { queryDeduplication: false } },
  });
});

test.each<[string, () => void]>([
  ['the server ended it', () => hand.observer.complete()],
  ['a message was empty', () => hand.observer.next({})],
  ['the line broke', () => hand.observer.error(new Error('away'))],
])('after %s it is lost, and nothing more is heard of it', async (_, end) => {
  watch();
  hand.asked.context.socketWatch.opened();
  hand.observer.next({ data: 'a' });
  end();
  hand.observer.next({ data: 'b' });
  hand.observer.next({ error: refused('TOO_MANY_REQUESTS') });
  hand.observer.complete();
  hand.asked.context.socketWatch.opened();
  await settled();
  expect(heard).toEqual(['opened', 'a', { kind: 'lost' }]);
});

describe('a watcher who is barred', () => {
  const barred: EndReason = { kind: 'barred', code: 'CREDENTIAL_REVOKED' };
  const bar = () => hand.observer.next({ error: refused('CREDENTIAL_REVOKED') });

  test.each<[string, () => Promise<boolean>, EndReason]>([
    ['has a new pass', async () => true, { kind: 'lost' }],
    ['has none', async () => false, barred],
    ['cannot find out', async () => Promise.reject(new Error('away')), barred],
  ])('and %s hears so once', async (_, renew, reason) => {
    watch(renew);
    bar();
    bar();
    await settled();
    expect(heard).toEqual([reason]);
  });

  test.each<[string, (decide: { resolve(is: boolean): void; reject(error: Error): void }) => void]>([
    ['is found', ({ resolve }) => resolve(true)],
    ['is not found', ({ resolve }) => resolve(false)],
    ['cannot be asked for', ({ reject }) => reject(new Error('away'))],
  ])('and has left before a new pass %s hears nothing of it', async (_, decide) => {
    const asking = Promise.withResolvers<boolean>();
    const leave = watch(() => asking.promise);
    bar();
    leave();
    decide(asking);
    await settled();
    expect(heard).toEqual([]);
  });
});

test('who has left hears nothing, and the subscription is ended', () => {
  const leave = watch();
  leave();
  expect(hand.isHeld).toBe(false);
  hand.observer.next({ data: 'a' });
  hand.observer.complete();
  hand.asked.context.socketWatch.opened();
  expect(heard).toEqual([]);
});

test('the transport asks for its scope from its cursor, and takes from each frame the names of its types', () => {
  createApolloTransport(client).subscribe(
    { scope: '15.07', after: 'c1' },
    {
      opened: () => heard.push('opened'),
      frame: (frame) => heard.push(frame),
      ended: (reason) => heard.push(reason),
    },
  );
  expect(hand.asked.variables).toEqual({ scope: '15.07', after: 'c1' });
  hand.asked.context.socketWatch.opened();
  const inner = { __typename: 'B', list: [{ __typename: 'C', n: 0 }, 'x', null], none: null, no: false };
  hand.observer.next({ data: { situation: { __typename: 'A', inner } } });
  hand.observer.complete();
  expect(heard).toEqual([
    'opened',
    { inner: { list: [{ n: 0 }, 'x', null], none: null, no: false } },
    { kind: 'lost' },
  ]);
});
