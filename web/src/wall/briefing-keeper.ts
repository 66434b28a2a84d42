import type { ApolloClient } from '@apollo/client';
import { RegencyCodeDocument, WallBriefingDocument, type WallBriefingQuery } from '../generated/graphql.ts';
import type { Briefing } from './briefing.ts';

const KEY = 'siaga.wall.briefing';
/** Raised whenever the query changes; what was kept before is thrown away. */
const VERSION = 1;
const RETRY_MS = 2_000;
const RENEW_MS = 10 * 60_000;

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem'>;

interface Kept {
  readonly version: number;
  readonly scope: string;
  readonly briefing: Briefing;
}

/** The words and the geography of the last visit, so that a wall without a server can show its last picture. */
export function keptBriefing(scope: string | null, storage: Storage): Briefing | null {
  try {
    const kept = JSON.parse(storage.getItem(KEY) ?? 'null') as Kept | null;
    if (kept?.version !== VERSION) return null;
    return scope === null || kept.scope === scope ? kept.briefing : null;
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

async function ask(client: ApolloClient, scope: string | null): Promise<Briefing | null> {
  const fetchPolicy = 'no-cache';
  const code =
    scope ?? (await client.query({ query: RegencyCodeDocument, fetchPolicy })).data?.operation.regency.code;
  if (code === undefined) return null;
  const { data } = await client.query<WallBriefingQuery>({
    query: WallBriefingDocument,
    variables: { scope: code },
    fetchPolicy,
  });
  return data?.region ? { operation: data.operation, region: data.region } : null;
}

/**
 * Asks for the briefing until it comes, then again every ten minutes (an operation may be amended), keeps it and tells
 * `listener` when it differs from the last one. A scope of null means the operation's regency. The answer ends it.
 */
export function followBriefing(
  client: ApolloClient,
  scope: string | null,
  storage: Storage,
  listener: (briefing: Briefing) => void,
): () => void {
  let handle: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let told = JSON.stringify(keptBriefing(scope, storage));
  const round = async () => {
    const briefing = await ask(client, scope).catch(() => null);
    if (isOver) return;
    handle = setTimeout(round, briefing === null ? RETRY_MS : RENEW_MS);
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
