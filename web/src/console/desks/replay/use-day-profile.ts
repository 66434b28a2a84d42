import { DayProfileDocument, type ReplayBasis } from '../../../generated/graphql.ts';
import { useAnswer } from '../../server/use-answer.ts';
import type { Reach } from './playback.ts';
import type { DayProfile } from './timeline.tsx';

interface ProfileWish {
  readonly scope: string;
  readonly basis: ReplayBasis;
  readonly day: Reach;
  /** Null while it is not known what has passed: then nothing is asked. */
  readonly reach: Reach | null;
}

/** More comes in on a day that is not over. */
const ASK_EVERY_MS = 15_000;

/** The course of a day; null until it is there, and while that of another day is all there is. */
export function useDayProfile({ scope, basis, day, reach }: ProfileWish) {
  const isOver = reach === null || reach.until >= day.until;
  const { answer } = useAnswer(DayProfileDocument, {
    variables: { scope, basis, at: new Date(day.from).toISOString() },
    everyMs: isOver ? 0 : ASK_EVERY_MS,
    isSkipped: reach === null,
  });
  const known: DayProfile | null = answer.kind === 'here' ? answer.data.dayProfile : null;
  const isOfDay = known !== null && Date.parse(known.from) === day.from;
  return { profile: isOfDay ? known : null, isFailed: answer.kind === 'failed' };
}
