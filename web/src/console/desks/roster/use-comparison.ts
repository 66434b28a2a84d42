import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { CompareRosterDocument } from '../../../generated/graphql.ts';
import { faultOf } from '../../server/fault.ts';
import { faultSentence } from '../../server/outcome.ts';
import { useWords } from '../../speech.ts';
import type { Comparison } from './roster-words.ts';

/** Asks what an import would do; what was answered holds until the file or what is expected of it changes. */
export function useComparison() {
  const client = useApolloClient();
  const words = useWords();
  const [comparison, setComparison] = useState<Comparison | null>(null);
  const [sentence, setSentence] = useState<string | null>(null);
  const [isPending, setPending] = useState(false);
  const forget = () => {
    setComparison(null);
    setSentence(null);
  };
  const compare = async (csv: string, expectedTps: number | null) => {
    forget();
    setPending(true);
    try {
      const variables = { csv, expectedTps };
      const { data } = await client.query({
        query: CompareRosterDocument,
        variables,
        fetchPolicy: 'no-cache',
      });
      setComparison(data?.rosterComparison ?? null);
    } catch (error) {
      setSentence(faultSentence(faultOf(error), words));
    }
    setPending(false);
  };
  return { comparison, sentence, isPending, compare, forget };
}
