import { setTimeout as pause } from 'node:timers/promises';
import { type ActOutcome, actOutcome } from './act-outcome.ts';
import { type GraphqlHttp, NoAnswer } from './graphql-http.ts';

const PATIENCE_MS = 120_000;
const PAUSE_MS = 500;

/** Sends one act, always under the same id, until the server says what became of it; for two minutes. */
export async function seeThrough(
  http: Pick<GraphqlHttp, 'post'>,
  query: string,
  variables: { readonly input: { readonly id: string; readonly [field: string]: unknown } },
  wait: (ms: number) => Promise<unknown> = pause,
): Promise<ActOutcome> {
  for (let left = PATIENCE_MS; ; left -= PAUSE_MS) {
    const outcome = await http.post(query, variables).then(actOutcome, lost);
    if (outcome.kind !== 'again' || left <= 0) return outcome;
    await wait(PAUSE_MS);
  }
}

function lost(error: unknown): ActOutcome {
  if (error instanceof NoAnswer) return { kind: 'again', reason: error.message };
  throw error;
}
