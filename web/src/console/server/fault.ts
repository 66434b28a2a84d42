import { CombinedGraphQLErrors, ServerError } from '@apollo/client';
import type { Word } from '../../i18n/id.ts';
import { isWord } from '../../i18n/words.ts';

/** A "no" of the server, or its silence, in our words. */
export interface Fault {
  /** The server's own code; `UNREACHABLE` where it did not answer at all. */
  readonly code: string;
  /** Seconds to wait before asking again, where the server said. */
  readonly seconds: number | null;
}

const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** What an error of the GraphQL client says. */
export function faultOf(error: unknown): Fault {
  if (CombinedGraphQLErrors.is(error)) {
    const extensions = error.errors[0]?.extensions ?? {};
    const code = typeof extensions.code === 'string' ? extensions.code : 'INTERNAL';
    return { code, seconds: number(extensions.retryAfterSeconds) };
  }
  if (ServerError.is(error)) return faultOfBody(error.bodyText, error.statusCode);
  return { code: 'UNREACHABLE', seconds: null };
}

/** What an answer says that came beside GraphQL. */
export const faultOfResponse = async (response: Response): Promise<Fault> =>
  faultOfBody(await response.text().catch(() => ''), response.status);

function faultOfBody(body: string, status: number): Fault {
  try {
    const { errors } = JSON.parse(body) as { errors?: { extensions?: Record<string, unknown> }[] };
    const extensions = errors?.[0]?.extensions;
    if (typeof extensions?.code === 'string')
      return { code: extensions.code, seconds: number(extensions.retryAfterSeconds) };
  } catch {
    // Not from our server: something in between answered.
  }
  return { code: status >= 500 ? 'UNAVAILABLE' : 'INTERNAL', seconds: null };
}

/** The session is over, or never was: whoever asks has to log in. */
export const endsSession = ({ code }: Fault): boolean =>
  code === 'UNAUTHENTICATED' || code.startsWith('CREDENTIAL_') || code.startsWith('PROOF_');

/** Key of the sentence for a code, of a fault or a refusal; a general one for codes that came later than this page. */
export function wordOf(kind: 'fault' | 'refusal', code: string): Word {
  const key = `${kind}.${code}`;
  return isWord(key) ? key : 'fault.OTHER';
}
