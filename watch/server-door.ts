import { ACKNOWLEDGE_ALERT, LOG_IN } from './watch-documents.ts';
import type { WatchOptions } from './watch-options.ts';

/** An answer of the server that is a no, with its sentence. */
export class SaidNo extends Error {}

/** What lets this watch in: the token of the program, or the session of the person, who logs in for it. Throws `SaidNo`. */
export async function secretFor({ url, token, person }: WatchOptions): Promise<string> {
  if (token !== null) return token;
  const { answer, cookie } = await post(url, LOG_IN, { input: person }, null);
  refuse(answer);
  const session = /__Host-siaga=([^;]+)/.exec(cookie ?? '')?.[1];
  if (session === undefined) throw new SaidNo('The server gave no session.');
  return session;
}

/** Somebody has it. Throws `SaidNo`. */
export async function acknowledge(
  url: string,
  secret: string,
  { alert, post: inTheNameOf }: { readonly alert: string; readonly post: string },
): Promise<void> {
  const now = new Date().toISOString();
  const input = { id: crypto.randomUUID(), alert, post: inTheNameOf, happenedAt: now, sentAt: now };
  refuse((await post(url, ACKNOWLEDGE_ALERT, { input }, secret)).answer);
}

interface Answered {
  readonly errors?: readonly { readonly message: string }[];
  readonly data?: Readonly<Record<string, { readonly __typename: string; readonly message?: string } | null>>;
}

async function post(url: string, query: string, variables: object, secret: string | null) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(secret === null ? {} : { authorization: `Bearer ${secret}` }),
    },
    body: JSON.stringify({ query, variables }),
    redirect: 'error',
    signal: AbortSignal.timeout(15_000),
  });
  return { answer: (await response.json()) as Answered, cookie: response.headers.get('set-cookie') };
}

function refuse({ errors, data }: Answered): void {
  const [error] = errors ?? [];
  if (error) throw new SaidNo(error.message);
  const [result] = Object.values(data ?? {});
  if (result?.message !== undefined) throw new SaidNo(result.message);
}
