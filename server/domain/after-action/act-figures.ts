import { Pace } from '../../kernel/pace.ts';
import type { HistoryKind } from '../history/history-kinds.policy.ts';
import type { HistoryRow } from '../history/history-row.ts';
import { type Durations, durationsOf } from './measures.policy.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Up to so many minutes after it happened; null: later. */
export const DELAY_MINUTES = [1, 5, 15, 60, 180, null] as const;

/** How much was done, by what it was. */
export interface ActCounts {
  readonly stageReports: number;
  readonly corrections: number;
  readonly calls: number;
  readonly rollCalls: number;
  readonly incidents: number;
  readonly incidentActs: number;
  readonly alerts: number;
}
export type ActName = keyof ActCounts;

export interface HourOfActs extends ActCounts {
  readonly at: number;
}

export interface DelayCount {
  readonly upToMinutes: number | null;
  readonly count: number;
}

/** What a log tells about itself. */
export interface ActFigures {
  readonly all: ActCounts;
  /** Hours in which anything was received, in their order. */
  readonly hours: readonly HourOfActs[];
  /** Between what was reported from the field and its receipt. */
  readonly delays: Durations & { readonly counts: readonly DelayCount[] };
}

const NOTHING: ActCounts = {
  ...{ stageReports: 0, corrections: 0, calls: 0, rollCalls: 0 },
  ...{ incidents: 0, incidentActs: 0, alerts: 0 },
};
const NAMES: Readonly<Partial<Record<HistoryKind, ActName>>> = {
  STAGE_REPORTED: 'stageReports',
  REPORT_CORRECTED: 'corrections',
  TPS_CALLED: 'calls',
  ROLL_CALL_OPENED: 'rollCalls',
  ROLL_CALL_ANSWERED: 'rollCalls',
  ROLL_CALL_CLOSED: 'rollCalls',
  RAISED: 'incidents',
};
/** What somebody out there saw and somebody here was told. */
const REPORTED: readonly HistoryKind[] = ['STAGE_REPORTED', 'REPORT_CORRECTED', 'RAISED'];

export const actName = ({ kind, alert }: HistoryRow): ActName =>
  alert ? 'alerts' : (NAMES[kind] ?? 'incidentActs');

/** Counts the entries of the history that are told of, in slices. */
export async function actFigures(
  rows: readonly HistoryRow[],
  isTold: (row: HistoryRow) => boolean,
): Promise<ActFigures> {
  const all = { ...NOTHING };
  const hours = new Map<number, Record<ActName, number>>();
  const delays: number[] = [];
  const pace = new Pace();
  for (const row of rows) {
    if (pace.isOver) await pace.giveWay();
    if (!isTold(row)) continue;
    const name = actName(row);
    const at = Math.floor(row.receivedAt / HOUR) * HOUR;
    const hour = hours.get(at) ?? { ...NOTHING };
    hours.set(at, hour);
    all[name] += 1;
    hour[name] += 1;
    if (REPORTED.includes(row.kind)) delays.push(Math.max(0, row.receivedAt - row.happenedAt));
  }
  return {
    all,
    hours: [...hours].sort(([one], [other]) => one - other).map(([at, counts]) => ({ at, ...counts })),
    delays: { ...durationsOf(delays), counts: delayCounts(delays) },
  };
}

function delayCounts(delays: readonly number[]): DelayCount[] {
  const within = (minutes: number | null) =>
    minutes === null ? delays.length : delays.filter((delay) => delay <= minutes * MINUTE).length;
  return DELAY_MINUTES.map((upToMinutes, index) => {
    const before = index === 0 ? 0 : within(DELAY_MINUTES[index - 1] ?? null);
    return { upToMinutes, count: within(upToMinutes) - before };
  });
}
