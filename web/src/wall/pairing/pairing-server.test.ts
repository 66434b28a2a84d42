import { type ApolloClient, CombinedGraphQLErrors, ServerError } from '@apollo/client';
import { describe, expect, it } from 'vitest';
import { createPairingServer, PairingFault } from './pairing-server.ts';

const refused = (body: string) =>
  new ServerError('refused', { response: new Response(null, { status: 429 }), bodyText: body });

function serverThat(answer: () => unknown) {
  const asked: { fetchPolicy?: string; variables?: unknown }[] = [];
  const ask = async (options: object) => {
    asked.push(options);
    return { data: answer() };
  };
  return { asked, server: createPairingServer({ query: ask, mutate: ask } as unknown as ApolloClient) };
}
const fails = (error: unknown) =>
  serverThat(() => {
    throw error;
  }).server;

describe('a question of a screen that nobody knows', () => {
  it('goes past every cache, with what was asked, and its answer is the field itself', async () => {
    const { asked, server } = serverThat(() => ({
      ...{ serverTime: 'now', startWallPairing: { code: 'x' }, pollWallPairing: { state: 'PENDING' } },
    }));
    expect(await server.time()).toBe('now');
    expect(await server.start({ publicKey: 'k' } as never)).toEqual({ code: 'x' });
    expect(await server.poll({ pairing: 'p', proof: 'q' })).toEqual({ state: 'PENDING' });
    expect(asked.map(({ fetchPolicy }) => fetchPolicy)).toEqual(Array(3).fill('no-cache'));
    expect(asked.slice(1).map(({ variables }) => variables)).toEqual([
      { input: { publicKey: 'k' } },
      { input: { pairing: 'p', proof: 'q' } },
    ]);
  });

  const coded = (code: unknown) => [{ message: 'x', extensions: code === undefined ? undefined : { code } }];
  it.each<[string, unknown, string | null]>([
    [
      'errors',
      new CombinedGraphQLErrors({ errors: coded('TOO_MANY_REQUESTS') as never }),
      'TOO_MANY_REQUESTS',
    ],
    ['errors without a code', new CombinedGraphQLErrors({ errors: coded(undefined) as never }), 'INTERNAL'],
    ['a refusal', refused(JSON.stringify({ errors: coded('TOO_MANY_REQUESTS') })), 'TOO_MANY_REQUESTS'],
    ['a refusal without a code', refused(JSON.stringify({ errors: [{}] })), null],
    ['a refusal without errors', refused('{}'), null],
    ['a page of something in between', refused('<html>'), null],
    ['a broken line', new TypeError('fetch failed'), null],
    ['a fault of its own', new PairingFault('X'), 'X'],
  ])('that meets %s fails with its code or none', async (_, error, code) => {
    const failed = await fails(error)
      .time()
      .catch((caught: unknown) => caught);
    expect(failed).toBeInstanceOf(PairingFault);
    expect(failed).toMatchObject({ code, message: code ?? 'unreachable' });
  });

  it.each([null, undefined])('that is answered with %s failed', async (data) => {
    await expect(serverThat(() => data).server.time()).rejects.toMatchObject({ code: null });
  });
});
