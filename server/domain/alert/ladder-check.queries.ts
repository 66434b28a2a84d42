import type { Kysely } from '@mikro-orm/sql';
import type { StreamTables } from '../../stream/tables.ts';
import { type Grant, liesIn } from '../access/viewer.policy.ts';
import type { AlertChannel, LadderRung, OperationPlan } from '../operation/operation-plan.ts';
import type { Roster } from '../region/roster.queries.ts';
import { type Reachability, standingHolders } from './rung-people.queries.ts';

export interface LadderCheckParts {
  readonly reader: Kysely<unknown>;
  readonly plan: OperationPlan;
  readonly roster: Roster;
  readonly reachability: Reachability;
  /** Real time, epoch milliseconds. */
  readonly realNow: () => number;
}

/** Whether the people of one rung in one region can be reached. */
export interface CheckedRung {
  readonly ladder: string;
  readonly rung: string;
  readonly label: LadderRung['label'];
  readonly level: LadderRung['level'];
  /** Code of the region or TPS; of the agency on its own line. */
  readonly place: string;
  readonly people: number;
  readonly reachable: number;
  readonly channels: readonly AlertChannel[];
}

export interface CheckedLadders {
  readonly isComplete: boolean;
  readonly rungs: number;
  readonly missing: number;
  readonly rows: readonly CheckedRung[];
}

const MOST_ROWS = 1_000;

/** Looks at every rung of every ladder, once for each place that has it: who holds the office, and can any of them be reached. */
export async function checkLadders(parts: LadderCheckParts, within: string): Promise<CheckedLadders> {
  const all: CheckedRung[] = [];
  for (const { code: ladder, rungs } of parts.plan.ladders ?? []) {
    for (const rung of rungs) all.push(...(await checkRung(parts, ladder, rung, within)));
  }
  const missing = all.filter(({ reachable }) => reachable === 0);
  return {
    isComplete: missing.length === 0,
    rungs: all.length,
    missing: missing.length,
    rows: all.filter(({ level, reachable }) => level !== 'TPS' || reachable === 0).slice(0, MOST_ROWS),
  };
}

async function checkRung(
  { reader, plan, roster, reachability, realNow }: LadderCheckParts,
  ladder: string,
  rung: LadderRung,
  within: string,
): Promise<CheckedRung[]> {
  const holders = await standingHolders(reader as Kysely<StreamTables>, rung, realNow());
  const principals = [...new Set(holders.map(({ grant }) => grant.principal))];
  const reached = principals.length === 0 ? new Map() : await reachability.of(principals);
  return placesOf(rung, plan, roster, within).map((place) => {
    const people = holders
      .map(({ grant }) => grant)
      .filter((grant) => isAt(grant, rung, place, within))
      .map(({ principal }) => principal);
    const channels = rung.channels.filter((channel) =>
      people.some((principal) => reached.get(principal)?.includes(channel)),
    );
    const reachable = people.filter((principal) =>
      rung.channels.some((channel) => reached.get(principal)?.includes(channel)),
    );
    return {
      ladder,
      rung: rung.code,
      label: rung.label,
      level: rung.level,
      place,
      people: new Set(people).size,
      reachable: new Set(reachable).size,
      channels,
    };
  });
}

function placesOf(rung: LadderRung, plan: OperationPlan, roster: Roster, within: string): readonly string[] {
  if (rung.level === 'AGENCY') return plan.agencies.map(({ code }) => code);
  if (rung.level === 'TPS') return roster.tpsWithin(within).map(({ code }) => code);
  const level = rung.level;
  return [...roster.regions.values()]
    .filter(
      (region) => region.level === level && (liesIn(region.code, within) || liesIn(within, region.code)),
    )
    .map(({ code }) => code)
    .sort();
}

const isAt = (grant: Grant, { level }: LadderRung, place: string, within: string): boolean =>
  level === 'AGENCY' ? grant.agency === place && liesIn(within, grant.region) : grant.region === place;
