import { must } from '../../kernel/must.ts';
import type { CallOutcome } from '../checkpoint/checkpoint.events.ts';
import type { Picture } from './picture.ts';
import { type RegionTally, statusAt, tallyOfTps } from './region-tally.ts';
import type { SituationCell } from './situation.view.ts';
import { cellOf } from './situation-scope.ts';
import { Due, type StageSchedule } from './stage-schedule.ts';
import { StageFact, type TpsFacts } from './tps-facts.ts';

export const STAGE_STATUSES = [
  'NOT_DUE',
  'WAITING',
  'OVERTIME',
  'DONE',
  'LATE',
  'SILENT',
  'HINDERED',
  'NOT_APPLICABLE',
] as const;
export type StageStatus = (typeof STAGE_STATUSES)[number];

/** Where a TPS stands at one stage. Instants are epoch milliseconds on the operation's clock. */
export interface StageAccount {
  stage: string;
  status: StageStatus;
  /** Nobody reported it, but a later stage is done. */
  isImplied: boolean;
  isConflicting: boolean;
  /** Done, by the earliest account that stands, after the limit of this TPS. */
  isDoneLate: boolean;
  expectedAt: number;
  /** With the tolerance of the TPS's signal class: of its overtime, where the law gives it any. */
  limitAt: number;
  /** After this, up to `limitAt`, it is lawful overtime; null: it has none. */
  overtimeAfter: number | null;
  /** When it was done by the earliest account that stands; null where none says so. */
  happenedAt: number | null;
  /** The reports that stand: of each institution the newest that nothing corrected. */
  effectiveReports: string[];
}

export interface TpsAccount {
  code: string;
  /** Null before the first report or incident from there. */
  lastHeardAt: number | null;
  /** Every stage that a TPS does, on the wall or not, in order. */
  stages: StageAccount[];
}

/** What is known of one TPS at `asOf`; null where there is no such TPS. */
export function tpsStory(picture: Picture, code: string, asOf: number): TpsAccount | null {
  const tps = picture.tree.tps(code);
  if (tps === undefined) return null;
  const due = picture.schedule.dueAt(asOf)[tps.signalClass];
  return {
    code,
    lastHeardAt: heardAt(tps),
    stages: picture.schedule.stages.map((_, position) =>
      accountOf(tps, position, picture.schedule, { due, asOf }),
    ),
  };
}

/** An instant, with how far due each stage is then for the TPS of one signal class. */
interface Moment {
  readonly due: readonly Due[];
  readonly asOf: number;
}

function accountOf(tps: TpsFacts, position: number, schedule: StageSchedule, moment: Moment): StageAccount {
  const stage = must(schedule.stages[position], 'a stage');
  const fact = (tps.facts[position] ?? StageFact.OPEN) as StageFact;
  const happenedAt = tps.doneAt(position);
  const limitAt = stage.limitAt[tps.signalClass];
  return {
    stage: stage.code,
    status: statusOf(tps, position, schedule, moment),
    isImplied: fact === StageFact.IMPLIED,
    isConflicting: tps.conflicts[position] === 1,
    isDoneLate: fact === StageFact.DONE && happenedAt !== null && happenedAt > limitAt,
    expectedAt: stage.expectedAt,
    limitAt,
    overtimeAfter: stage.overtimeAfter,
    happenedAt,
    effectiveReports: tps.reportsOf(position).map(({ reportId }) => reportId),
  };
}

const STATUS_NAMES = {
  notDue: 'NOT_DUE',
  waiting: 'WAITING',
  done: 'DONE',
  late: 'LATE',
  veryLate: 'LATE',
  silent: 'SILENT',
  hindered: 'HINDERED',
  notApplicable: 'NOT_APPLICABLE',
} as const satisfies Record<ReturnType<typeof statusAt>, StageStatus>;

/** A TPS as it stands, without its story. */
export interface TpsStanding {
  code: string;
  lastHeardAt: number | null;
  lastCall: { readonly outcome: CallOutcome; readonly at: number } | null;
  /** Silent at a stage of the wall or more. */
  isSilent: boolean;
  /** At every stage that a TPS does, on the wall or not, in order. */
  statuses: StageStatus[];
  /** Stages about which institutions differ, on the wall or not, in order. */
  conflicting: string[];
}

/** Where a TPS has to stand in order to be listed. */
export interface StandingFilter {
  /** At this stage; null: at any stage of the wall. */
  readonly stage: string | null;
  /** Null: wherever it stands. */
  readonly status: StageStatus | null;
  /** Only where institutions differ about that stage, or about any stage, on the wall or not. */
  readonly isConflicting?: boolean;
}

/** The TPS of these codes that fit the filter, in their order. */
export function tpsStandings(
  picture: Picture,
  codes: readonly string[],
  { stage, status, isConflicting = false }: StandingFilter,
  asOf: number,
): TpsStanding[] {
  const { schedule } = picture;
  const asked = stage === null ? schedule.wall : [schedule.positionOf(stage) ?? -1];
  return codes.flatMap((code) => {
    const tps = must(picture.tree.tps(code), `TPS ${code}`);
    const due = schedule.dueAt(asOf)[tps.signalClass];
    const statuses = schedule.stages.map((_, position) => statusOf(tps, position, schedule, { due, asOf }));
    if (status !== null && !asked.some((position) => statuses[position] === status)) return [];
    const conflicting = schedule.stages
      .filter((_, position) => tps.conflicts[position] === 1)
      .map((each) => each.code);
    if (isConflicting && !conflicting.some((each) => stage === null || each === stage)) return [];
    const { lastCall } = tps;
    const isSilent = asOf > tps.silentAfter;
    return [{ code, lastHeardAt: heardAt(tps), lastCall, isSilent, statuses, conflicting }];
  });
}

const heardAt = ({ lastHeardAt }: TpsFacts): number | null =>
  Number.isFinite(lastHeardAt) ? lastHeardAt : null;

/** What it waits for past its limit, while the law gives it more time, is in overtime. */
function statusOf(
  tps: TpsFacts,
  position: number,
  schedule: StageSchedule,
  { due, asOf }: Moment,
): StageStatus {
  const fact = (tps.facts[position] ?? StageFact.OPEN) as StageFact;
  const status = STATUS_NAMES[statusAt(fact, due[position] ?? Due.NOT_YET, tps.isHeardAt(asOf))];
  const overtimeAfter = schedule.stages[position]?.overtimeAfter ?? null;
  return status === 'WAITING' && overtimeAfter !== null && asOf > overtimeAfter ? 'OVERTIME' : status;
}

/** One region, or one TPS, with a cell for every stage that a TPS does, on the wall or not. */
export interface MatrixRow {
  code: string;
  /** Name of the region; of a TPS its number with at least two digits. */
  name: string;
  tpsCount: number;
  /** `region` is the code of the row. */
  cells: SituationCell[];
}

export interface Matrix {
  rows: MatrixRow[];
  total: MatrixRow;
}

/** A kabupaten by kecamatan, a kecamatan by desa, a desa by TPS; null where there is no such region. */
export function stageMatrix(picture: Picture, code: string, asOf: number): Matrix | null {
  const region = picture.tree.region(code);
  if (region === undefined) return null;
  const { schedule } = picture;
  const row = (rowCode: string, name: string, tpsCount: number, tally: RegionTally): MatrixRow => ({
    code: rowCode,
    name,
    tpsCount,
    cells: schedule.stages.map((stage, position) => cellOf(rowCode, stage.code, tally, position)),
  });
  return {
    rows: [
      ...region.children.map((child) => row(child.code, child.name, child.tpsCount, child.tallyAt(asOf))),
      ...region.tpsList.map((tps) =>
        row(tps.code, String(tps.number).padStart(2, '0'), 1, tallyOfTps([tps], schedule, asOf)),
      ),
    ],
    total: row(region.code, region.name, region.tpsCount, region.tallyAt(asOf)),
  };
}
