import type { OperationPlan, SignalClass } from '../operation/operation-plan.ts';

/** The part of the operation plan that the picture is drawn by. */
export type SituationPlan = Pick<
  OperationPlan,
  | 'zone'
  | 'closesAt'
  | 'phases'
  | 'stages'
  | 'signalClasses'
  | 'flood'
  | 'veryLateAfterMinutes'
  | 'lateArrivalMinutes'
>;

export interface GroundRegion {
  code: string;
  /** Null for the kabupaten alone. */
  parentCode: string | null;
  level: 'KABUPATEN' | 'KECAMATAN' | 'DESA';
  name: string;
}

export interface GroundTps {
  code: string;
  desaCode: string;
  number: number;
  signalClass: SignalClass;
}

/** What does not change while the picture is folded: one kabupaten with its whole tree, and the plan of the day. */
export interface SituationGround {
  plan: SituationPlan;
  regions: readonly GroundRegion[];
  tpsList: readonly GroundTps[];
  /** The words that an act released for walls, which are kept beside the log; left out: none are known. */
  wordsOf?: (act: string) => string | null;
}

/** True where `code` is `scope` or lies in it; a code begins with the code of everything that holds it. */
export const isInScope = (code: string, scope: string): boolean =>
  code === scope || code.startsWith(`${scope}.`) || code.startsWith(`${scope}-`);
