import type { StageSchedule } from './stage-schedule.ts';
import { StageFact, type TpsFacts } from './tps-facts.ts';

/**
 * What a change of one TPS makes visible of the regions around it. Each number is the last instant up to which the
 * region reads the same before and after the change, Infinity where it does so for ever.
 */
export interface TpsChange {
  /** One for each stage on the wall, in order. */
  readonly cells: readonly number[];
  /** Count and names of silent TPS. */
  readonly silence: number;
  /** Counts of TPS by their worst state. */
  readonly worst: number;
  readonly coverage: number;
  /** It could vote and cannot any more, or the other way round. */
  readonly isVotingTurned: boolean;
}

/** Stages whose fact changed, beside the change of what the regions around the TPS show. */
export interface TpsEffect {
  readonly change: TpsChange;
  readonly changed: readonly {
    readonly position: number;
    readonly from: StageFact;
    readonly to: StageFact;
  }[];
}

/** What a TPS was before an act, as far as regions show it. */
interface Before {
  readonly facts: Uint8Array;
  readonly conflicts: Uint8Array;
  readonly heardUntil: number;
  readonly silentAfter: number;
  readonly lateAfter: number;
  readonly pastLimitAfter: number;
  readonly isHindered: boolean;
  readonly owesFrom: number;
}

/** Runs `act` on the TPS and says what it changed; null where it changed nothing. */
export function watchTps(tps: TpsFacts, schedule: StageSchedule, act: () => void): TpsEffect | null {
  const { heardUntil, silentAfter, lateAfter, pastLimitAfter, isHindered, owesFrom, cannotVote } = tps;
  const before = {
    facts: tps.facts.slice(),
    conflicts: tps.conflicts.slice(),
    heardUntil,
    silentAfter,
    lateAfter,
    pastLimitAfter,
    isHindered,
    owesFrom,
  };
  act();
  const changed: { position: number; from: StageFact; to: StageFact }[] = [];
  const isHeardChanged = heardUntil !== tps.heardUntil;
  let isChanged = isHeardChanged;
  for (let position = 0; position < before.facts.length; position += 1) {
    const from = before.facts[position] as StageFact;
    const to = tps.facts[position] as StageFact;
    if (from !== to) changed.push({ position, from, to });
    if (from !== to || before.conflicts[position] !== tps.conflicts[position]) isChanged = true;
  }
  if (!isChanged) return null;
  const cells = cellChanges(before, tps, schedule);
  return {
    changed,
    change: {
      cells,
      silence: silenceChange(before, tps),
      worst: worstChange(before, tps),
      coverage: coverageChange(before, tps),
      isVotingTurned: cannotVote !== tps.cannotVote,
    },
  };
}

const cellChanges = (before: Before, tps: TpsFacts, schedule: StageSchedule): number[] =>
  schedule.wall.map((position) => {
    const fact = tps.facts[position];
    if (before.facts[position] !== fact || before.conflicts[position] !== tps.conflicts[position]) {
      return Number.NEGATIVE_INFINITY;
    }
    if (before.heardUntil === tps.heardUntil || fact !== StageFact.OPEN) return Number.POSITIVE_INFINITY;
    // Whether it was heard from tells late from silent, and only past the limit.
    const limitAt = schedule.stages[position]?.limitAt[tps.signalClass] ?? Number.NEGATIVE_INFINITY;
    return Math.max(heardInBoth(before, tps), limitAt);
  });

const heardInBoth = (before: Before, tps: TpsFacts): number => Math.min(before.heardUntil, tps.heardUntil);

/** The names of silent TPS stand beside their last word, so a new word counts even where silence goes on. */
function silenceChange(before: Before, tps: TpsFacts): number {
  const isSame = before.silentAfter === tps.silentAfter && before.heardUntil === tps.heardUntil;
  return isSame ? Number.POSITIVE_INFINITY : Math.min(before.silentAfter, tps.silentAfter);
}

/** Hindered is the worst whatever the time; else it is past a limit from one instant on, late and silent from others on. */
function worstChange(before: Before, tps: TpsFacts): number {
  if (before.isHindered !== tps.isHindered) return Number.NEGATIVE_INFINITY;
  // It is past the plan's limit before it is late, so where both change the former is seen first.
  if (before.pastLimitAfter !== tps.pastLimitAfter)
    return Math.min(before.pastLimitAfter, tps.pastLimitAfter);
  if (before.lateAfter !== tps.lateAfter) return Math.min(before.lateAfter, tps.lateAfter);
  if (before.heardUntil === tps.heardUntil) return Number.POSITIVE_INFINITY;
  return Math.max(heardInBoth(before, tps), tps.lateAfter);
}

function coverageChange(before: Before, tps: TpsFacts): number {
  const owesFromEarliest = Math.min(before.owesFrom, tps.owesFrom);
  if (before.owesFrom !== tps.owesFrom) return owesFromEarliest - 1;
  if (before.heardUntil === tps.heardUntil) return Number.POSITIVE_INFINITY;
  return Math.max(heardInBoth(before, tps), owesFromEarliest - 1);
}
