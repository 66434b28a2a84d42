import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { HistoryDocument, type HistoryQuery, type HistorySearch } from '../../../generated/graphql.ts';
import { type Fault, faultOf } from '../../server/fault.ts';
import { type Answer, useAnswer } from '../../server/use-answer.ts';
import type { HistoryEntry } from './history.types.ts';

const PAGE = 100;

interface Further {
  readonly key: string;
  readonly entries: readonly HistoryEntry[];
  readonly endCursor: string | null;
  readonly hasMore: boolean;
}

export interface KnownHistory {
  readonly answer: Answer<HistoryQuery>;
  /** What has come so far, newest first. */
  readonly entries: readonly HistoryEntry[];
  readonly hasMore: boolean;
  /** The next page did not come. */
  readonly fault: Fault | null;
  /** Asks for the next page; once at a time. */
  more(): void;
  /** Asks for everything anew. */
  ask(): void;
}

/** The history by one search: its first page, and as many more as somebody scrolls to. */
export function useHistory(search: HistorySearch): KnownHistory {
  const client = useApolloClient();
  const { answer, ask } = useAnswer(HistoryDocument, { variables: { search, first: PAGE, after: null } });
  const page = answer.kind === 'here' ? answer.data.history : null;
  const first = page?.edges.map(({ node }) => node) ?? [];
  // Pages follow the one they were asked after: with another first page they are of no use.
  const key = page?.pageInfo.endCursor ?? '';
  const [further, setFurther] = useState<Further | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const isUnderWay = useRef(false);
  const known = further?.key === key ? further : null;
  const hasMore = known?.hasMore ?? page?.pageInfo.hasNextPage ?? false;
  const more = async () => {
    const after = known?.endCursor ?? key;
    if (!hasMore || isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      const { data } = await client.query({
        query: HistoryDocument,
        variables: { search, first: PAGE, after },
        fetchPolicy: 'network-only',
      });
      if (data) setFurther(withPage(known, key, data));
      setFault(null);
    } catch (error) {
      setFault(faultOf(error));
    } finally {
      isUnderWay.current = false;
    }
  };
  return {
    answer,
    entries: [...first, ...(known?.entries ?? [])],
    hasMore,
    fault,
    more: () => void more(),
    ask: () => {
      setFurther(null);
      setFault(null);
      void ask();
    },
  };
}

function withPage(known: Further | null, key: string, { history }: HistoryQuery): Further {
  const { edges, pageInfo } = history;
  return {
    key,
    entries: [...(known?.entries ?? []), ...edges.map(({ node }) => node)],
    endCursor: pageInfo.endCursor,
    hasMore: pageInfo.hasNextPage,
  };
}
