import type { StageSchedule } from './stage-schedule.ts';
import { StageFact, type TpsFacts } from './tps-facts.ts';

/**
 * What a change of one TPS makes visible of the regions around it. Each number is the last instant up to which the
 * region reads the same before and after the change; null where it does so at every instant.
 */
export interface TpsChange {
  readonly cells: readonly { readonly position: number; readonly visibleAfter: number }[];
  /** Count and names of silent TPS. */
  readonly silence: number | null;
  readonly coverage: number | null;
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

/** Runs `act` on the TPS and says what it changed; null where it changed nothing. */
export function watchTps(tps: TpsFacts, schedule: StageSchedule, act: () => void): TpsEffect | null {
  const before = {
    facts: [...tps.facts],
    conflicts: [...tps.conflicts],
    heardUntil: tps.heardUntil,
    silentAfter: tps.silentAfter,
    owesFrom: tps.owesFrom,
  };
  act();
  const cells: { position: number; visibleAfter: number }[] = [];
  const changed: { position: number; from: StageFact; to: StageFact }[] = [];
  const isHeardChanged = before.heardUntil !== tps.heardUntil;
  const heardInBoth = Math.min(before.heardUntil, tps.heardUntil);
  for (let position = 0; position < tps.facts.length; position += 1) {
    const from = before.facts[position] as StageFact;
    const to = tps.facts[position] as StageFact;
    if (from !== to) changed.push({ position, from, to });
    if (from !== to || before.conflicts[position] !== tps.conflicts[position]) {
      cells.push({ position, visibleAfter: Number.NEGATIVE_INFINITY });
    } else if (isHeardChanged && to === StageFact.OPEN) {
      // Whether it was heard from tells late from silent, and only past the limit.
      const limitAt = schedule.stages[position]?.limitAt[tps.signalClass] ?? Number.NEGATIVE_INFINITY;
      cells.push({ position, visibleAfter: Math.max(heardInBoth, limitAt) });
    }
  }
  if (cells.length === 0 && !isHeardChanged) return null;
  return {
    changed,
    change: {
      cells,
      silence: silenceChange(before.silentAfter, tps, isHeardChanged),
      coverage: coverageChange(before.owesFrom, tps, isHeardChanged, heardInBoth),
    },
  };
}

/** The names of silent TPS stand beside their last word, so a new word counts even where silence goes on. */
function silenceChange(silentAfterBefore: number, tps: TpsFacts, isHeardChanged: boolean): number | null {
  if (silentAfterBefore === tps.silentAfter && !isHeardChanged) return null;
  return Math.min(silentAfterBefore, tps.silentAfter);
}

function coverageChange(
  owesFromBefore: number,
  tps: TpsFacts,
  isHeardChanged: boolean,
  heardInBoth: number,
): number | null {
  const owesFromEarliest = Math.min(owesFromBefore, tps.owesFrom);
  if (owesFromBefore !== tps.owesFrom) return owesFromEarliest - 1;
  return isHeardChanged ? Math.max(heardInBoth, owesFromEarliest - 1) : null;
}
