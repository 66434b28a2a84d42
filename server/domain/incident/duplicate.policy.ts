import type { WordComparison } from './similar-words.policy.ts';

/** Two incidents further apart than this are two. On the operation's clock, by when they happened. */
export const DUPLICATE_WINDOW_MS = 15 * 60_000;
/** Below this, words that could be compared say that two incidents are two. */
const SIMILAR_FROM = 0.6;
const WORDS_WEIGHT = 0.7;
/** What is at stake where there are no words to compare. */
const WITHOUT_WORDS = 0.5;

/** Why two incidents may be the same. */
export type DuplicateReason =
  | { readonly __typename: 'SameStation'; readonly tps: readonly string[] }
  | { readonly __typename: 'SamePlace'; readonly region: string }
  | { readonly __typename: 'SameCategory'; readonly category: string }
  | { readonly __typename: 'WithinMinutes'; readonly minutes: number }
  | { readonly __typename: 'SimilarWords'; readonly score: number; readonly words: readonly string[] };

/** What, where and when an incident is. */
interface PlacedIncident {
  readonly category: string;
  readonly region: string;
  readonly tps: readonly string[];
  readonly placeKind: string | null;
  readonly happenedAt: number;
}

/** What of an incident is compared with another. */
export interface ComparedIncident extends PlacedIncident {
  readonly kind: string | null;
  /** Of what was written about it, as far as whoever asks may read that; empty: nothing. */
  readonly words: readonly string[];
}

export interface DuplicateGuess {
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

/**
 * Whether two incidents may be the same, and why: of one category, at the same TPS (or place, where neither names one), within
 * fifteen minutes, and told in similar words. Where one of them has no words, the rest has to do, and the kinds must not differ.
 */
export function duplicateGuess(
  one: ComparedIncident,
  other: ComparedIncident,
  comparison: WordComparison,
): DuplicateGuess | null {
  const place = samePlace(one, other);
  if (place === null || !isNear(one, other)) return null;
  const apart = Math.abs(one.happenedAt - other.happenedAt);
  const reasons: DuplicateReason[] = [
    place,
    { __typename: 'SameCategory', category: one.category },
    { __typename: 'WithinMinutes', minutes: Math.round(apart / 60_000) },
  ];
  const closeness = 1 - apart / (2 * DUPLICATE_WINDOW_MS);
  if (one.words.length === 0 || other.words.length === 0) {
    const isOfOtherKind = one.kind !== null && other.kind !== null && one.kind !== other.kind;
    return isOfOtherKind ? null : { score: rounded(WITHOUT_WORDS * closeness), reasons };
  }
  const { score, shared } = comparison.compare(one.words, other.words);
  if (score < SIMILAR_FROM) return null;
  return {
    score: rounded(WORDS_WEIGHT * score + (1 - WORDS_WEIGHT) * closeness),
    reasons: [{ __typename: 'SimilarWords', score: rounded(score), words: shared }, ...reasons],
  };
}

/** Whether two incidents are of one category, at one place and close in time. */
export const isNear = (one: PlacedIncident, other: PlacedIncident): boolean =>
  one.category === other.category &&
  Math.abs(one.happenedAt - other.happenedAt) <= DUPLICATE_WINDOW_MS &&
  samePlace(one, other) !== null;

function samePlace(one: PlacedIncident, other: PlacedIncident): DuplicateReason | null {
  const tps = one.tps.filter((code) => other.tps.includes(code));
  if (tps.length > 0) return { __typename: 'SameStation', tps };
  const isNowhereAtTps = one.tps.length === 0 && other.tps.length === 0;
  const isSame = one.region === other.region && one.placeKind === other.placeKind;
  return isNowhereAtTps && isSame ? { __typename: 'SamePlace', region: one.region } : null;
}

const rounded = (score: number): number => Math.round(score * 100) / 100;
