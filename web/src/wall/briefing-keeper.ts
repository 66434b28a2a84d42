import type { ApolloClient } from '@apollo/client';
import { WallBriefingDocument, type WallBriefingQuery } from '../generated/graphql.ts';
import type { Briefing } from '../scenes/briefing.ts';

const KEY = 'siaga.wall.briefing';
/** Raised whenever the query changes; what was kept before is thrown away. */
const VERSION = 1;
const RETRY_MS = [2_000, 4_000, 8_000, 15_000, 60_000] as const;
const RENEW_MS = 10 * 60_000;

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

interface Kept {
  readonly version: number;
  readonly scope: string;
  readonly briefing: Briefing;
}

/** The words and the geography of the last visit, so that a wall without a server can show its last picture. */
export function keptBriefing(scope: string, storage: Storage): Briefing | null {
  try {
    const kept = JSON.parse(storage.getItem(KEY) ?? 'null') as Kept | null;
    if (kept?.version !== VERSION) return null;
    return kept.scope === scope ? kept.briefing : null;
  } catch {
    return null;
  }
}

function keep(briefing: Briefing, storage: Storage): void {
  try {
    const kept: Kept = { version: VERSION, scope: briefing.region.code, briefing };
    storage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Full or forbidden: the next start without a server is cold.
  }
}

async function ask(client: ApolloClient, scope: string): Promise<Briefing | null> {
  const { data } = await client.query<WallBriefingQuery>({
    query: WallBriefingDocument,
    variables: { scope },
    fetchPolicy: 'no-cache',
  });
  return data?.region ? { operation: data.operation, region: data.region } : null;
}

/**
 * Asks for the briefing until it comes, more and more rarely, then again every ten minutes (an operation may be amended), keeps
 * it and tells `listener` when it differs from the last one. The answer ends it.
 */
export function followBriefing(
  client: ApolloClient,
  scope: string,
  storage: Storage,
  listener: (briefing: Briefing) => void,
): () => void {
  let handle: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let failures = 0;
  let told = JSON.stringify(keptBriefing(scope, storage));
  const round = async () => {
    const briefing = await ask(client, scope).catch(() => null);
    if (isOver) return;
    const wait = briefing === null ? RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] : RENEW_MS;
    failures = briefing === null ? failures + 1 : 0;
    handle = setTimeout(round, wait);
    if (briefing === null || JSON.stringify(briefing) === told) return;
    told = JSON.stringify(briefing);
    keep(briefing, storage);
    listener(briefing);
  };
  void round();
  return () => {
    isOver = true;
    clearTimeout(handle);
  };
}
