import { AnswerRollCallDocument, type Channel, type Readiness } from '../../../generated/graphql.ts';
import { useSay } from '../../frame/sayings.tsx';
import { sentenceOf } from '../../server/outcome.ts';
import { useActNow } from '../../server/use-act.ts';
import { placeName } from '../../session/regions.ts';
import { useSession } from '../../session/session.ts';
import { useWords } from '../../speech.ts';

export interface Answer {
  readonly rollCall: string;
  readonly region: string;
  readonly readiness: Readiness;
  /** The answer that stands; null where there is none. */
  readonly was: Readiness | null;
  readonly channel?: Channel;
  readonly onBehalfOf?: string;
  readonly note?: string | null;
}

export const READINESS: readonly Readiness[] = ['READY', 'NOT_READY'];

/** Answers a roll-call for a region, and says what became of it. The answer is why it was not taken; null where it was. */
export function useAnswering(): {
  readonly answer: (answer: Answer) => Promise<string | null>;
  readonly isPending: boolean;
} {
  const words = useWords();
  const { operation } = useSession();
  const say = useSay();
  const { run, isPending } = useActNow(AnswerRollCallDocument);
  const answer = async ({ channel = 'APP', ...rest }: Answer) => {
    const became = await run({ ...rest, channel });
    const why = sentenceOf(became, words);
    const region = placeName(operation, rest.region);
    say({ text: why ?? words('rolls.said.answered', { region, answer: words(`rolls.${rest.readiness}`) }) });
    return why;
  };
  return { answer, isPending };
}
