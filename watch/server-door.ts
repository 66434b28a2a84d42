import { setTimeout as pause } from 'node:timers/promises';
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

/** For so long an acknowledgement is sent again where nobody knows whether it was taken. */
const PATIENCE_MS = 60_000;
const PAUSE_MS = 2_000;
const LONGEST_PAUSE_S = 30;

/** How the time goes while an acknowledgement is sent again: epoch milliseconds, and a wait. */
export interface WatchTime {
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<unknown>;
}

/**
 * Somebody has it. One act, whatever the line does: it is sent again under the same id until the server says what became of it, for a
 * minute. Throws `SaidNo`, and the fault of the last try where no answer came.
 */
export async function acknowledge(
  url: string,
  secret: string,
  { alert, post: inTheNameOf }: { readonly alert: string; readonly post: string },
  { now, wait }: WatchTime = { now: Date.now, wait: pause },
): Promise<void> {
  const giveUpAt = now() + PATIENCE_MS;
  const happenedAt = new Date(now()).toISOString();
  const act = { id: crypto.randomUUID(), alert, post: inTheNameOf, happenedAt };
  for (;;) {
    const input = { ...act, sentAt: new Date(now()).toISOString() };
    const tried = await post(url, ACKNOWLEDGE_ALERT, { input }, secret).catch(
      (cause: unknown) => new Lost(cause),
    );
    const seconds = tried instanceof Lost ? null : waitOf(tried);
    if (!(tried instanceof Lost) && seconds === undefined) return refuse(tried.answer);
    const ms = seconds == null ? PAUSE_MS : Math.min(seconds, LONGEST_PAUSE_S) * 1_000;
    if (now() + ms >= giveUpAt) {
      if (tried instanceof Lost) throw tried.cause;
      return refuse(tried.answer);
    }
    await wait(ms);
  }
}

/** No whole answer came. */
class Lost {
  readonly cause: unknown;

  constructor(cause: unknown) {
    this.cause = cause;
  }
}

interface Answered {
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly retryAfterSeconds?: number };
  }[];
  readonly data?: Readonly<
    Record<
      string,
      {
        readonly __typename: string;
        readonly message?: string;
        readonly isRetryable?: boolean;
        readonly retryAfterSeconds?: number;
      } | null
    >
  >;
}

interface Posted {
  readonly status: number;
  readonly answer: Answered;
  readonly cookie: string | null;
}

/** Faults of the server of the moment: the same may be taken when it is sent again. */
const PASSING = ['INTERNAL', 'UNAVAILABLE', 'TOO_MANY_REQUESTS'];

/** In how many seconds the same is to be sent again, null where the server does not say; undefined: the answer is final. */
function waitOf({ status, answer }: Posted): number | null | undefined {
  const [error] = answer.errors ?? [];
  const [result] = Object.values(answer.data ?? {});
  if (result?.isRetryable === true) return result.retryAfterSeconds ?? null;
  const isPassing = status >= 500 || status === 429 || PASSING.includes(error?.extensions?.code ?? '');
  return isPassing ? (error?.extensions?.retryAfterSeconds ?? null) : undefined;
}

async function post(url: string, query: string, variables: object, secret: string | null): Promise<Posted> {
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
  const answer = (await response.json()) as Answered;
  return { status: response.status, answer, cookie: response.headers.get('set-cookie') };
}

function refuse({ errors, data }: Answered): void {
  const [error] = errors ?? [];
  if (error) throw new SaidNo(error.message);
  const [result] = Object.values(data ?? {});
  if (result?.message !== undefined) throw new SaidNo(result.message);
  if (!result) throw new SaidNo('The server gave no answer that this program knows.');
}
