import type { RevoteKind } from '../operation/operation-plan.ts';
import type { Revote, RevoteDecision, RevoteOutcome } from './incident-standing.policy.ts';

/** A revote as one viewer may read it. */
export interface RevoteRecord {
  readonly id: string;
  readonly kind: RevoteKind;
  readonly by: string;
  readonly ground: string | null;
  readonly text: string | null;
  readonly letterNumber: string | null;
  readonly letterAt: number | null;
  readonly recordedAt: number;
  readonly decision: RevoteDecision | null;
  readonly decidedAt: number | null;
  readonly decisionNumber: string | null;
  readonly decisionText: string | null;
  readonly votesAt: number | null;
  readonly outcome: RevoteOutcome | null;
  readonly endedAt: number | null;
  readonly outcomeText: string | null;
}

/** The acts whose texts belong to a revote. */
export const actsOfRevote = ({ id, decided, ended }: Revote): readonly string[] =>
  [id, decided?.act, ended?.act].filter((act) => act !== undefined);

/** With its words; `textOf` answers null for those that the viewer may not read. */
export function revoteRecord(
  { id, kind, by, ground, letterAt, recordedAt, decided, ended }: Revote,
  textOf: (act: string | undefined, field: string) => string | null,
): RevoteRecord {
  return {
    ...{ id, kind, by, ground, letterAt, recordedAt },
    text: textOf(id, 'text'),
    letterNumber: textOf(id, 'letterNumber'),
    decision: decided?.decision ?? null,
    decidedAt: decided?.decidedAt ?? null,
    decisionNumber: textOf(decided?.act, 'letterNumber'),
    decisionText: textOf(decided?.act, 'text'),
    votesAt: decided?.votesAt ?? null,
    outcome: ended?.outcome ?? null,
    endedAt: ended?.endedAt ?? null,
    outcomeText: textOf(ended?.act, 'text'),
  };
}
