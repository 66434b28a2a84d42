import type { ApolloClient } from '@apollo/client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { MeDocument, type MeQuery } from '../../generated/graphql.ts';
import { type Fault, faultOf } from '../server/fault.ts';

export type Me = MeQuery['me'];

/** Whether somebody is logged in here. */
export type Standing =
  | { readonly kind: 'asking' }
  | { readonly kind: 'unreachable'; readonly fault: Fault }
  /** `me` says what anybody may know; `hasEnded`: somebody was logged in a moment ago and did not log out. */
  | { readonly kind: 'out'; readonly me: Me; readonly hasEnded: boolean }
  | { readonly kind: 'in'; readonly me: Me };

/** What follows from an answer. A server that cannot be reached ends no session. */
export function standingAfter(before: Standing, answer: Me | Fault): Standing {
  if ('code' in answer) return before.kind === 'asking' ? { kind: 'unreachable', fault: answer } : before;
  if (answer.kind === 'ANONYMOUS') {
    const hasEnded = before.kind === 'in' || (before.kind === 'out' && before.hasEnded);
    return { kind: 'out', me: answer, hasEnded };
  }
  return { kind: 'in', me: answer };
}

/** Rights may be given or taken at any time; the menu follows within this. */
const ASK_EVERY_MS = 20_000;

export interface StandingControl {
  readonly standing: Standing;
  /** Asks the server anew. */
  ask(): Promise<void>;
  /** The person left of his own accord. */
  leave(): void;
}

/** Asks who is logged in: at once, every so often, and whenever told to. */
export function useStanding(client: ApolloClient): StandingControl {
  const [standing, setStanding] = useState<Standing>({ kind: 'asking' });
  const newest = useRef(0);
  const ask = useCallback(async () => {
    newest.current += 1;
    const turn = newest.current;
    const answer = await client
      .query({ query: MeDocument, fetchPolicy: 'no-cache' })
      .then(({ data }) => data?.me ?? { code: 'INTERNAL', seconds: null }, faultOf);
    // An older answer that comes late says nothing about now.
    if (turn === newest.current) setStanding((before) => standingAfter(before, answer));
  }, [client]);
  const leave = useCallback(() => {
    setStanding((before) =>
      before.kind === 'in'
        ? { kind: 'out', me: { ...before.me, actions: [], grants: [] }, hasEnded: false }
        : before,
    );
  }, []);
  useEffect(() => {
    void ask();
    const handle = setInterval(ask, ASK_EVERY_MS);
    return () => clearInterval(handle);
  }, [ask]);
  return { standing, ask, leave };
}
