import type { GuardedIncident } from '../incident/incident-fields.policy.ts';
import type { IncidentStanding } from '../incident/incident-standing.policy.ts';
import type { HistoryClock, HistoryKind } from './history-kinds.policy.ts';

/** An incident as the newest event left it: the entries about it share it. */
export interface KnownIncident {
  readonly id: string;
  readonly category: string;
  readonly kind: string | null;
  /** Where it is, as exactly as is known: the TPS where it names one alone, otherwise the region. */
  readonly place: string;
  readonly tps: readonly string[];
  readonly reporter: string | null;
  standing: IncidentStanding;
}

/** An alert, as far as its entries are found by it. */
export interface KnownAlert {
  readonly id: string;
  readonly severity: string;
  readonly place: string;
}

/** One act, with what it is found by. Instants are epoch milliseconds on the operation's clock. */
export interface HistoryRow {
  /** Of the act. */
  readonly id: string;
  /** Its event in the log. */
  readonly seq: number;
  readonly kind: HistoryKind;
  readonly happenedAt: number;
  readonly receivedAt: number;
  /** The smallest region that holds it, or a TPS. */
  readonly place: string;
  readonly incident: KnownIncident | null;
  readonly alert: KnownAlert | null;
  /** The regions that a roll-call asks, or the one that answered; null where it is about none. */
  readonly asked: readonly string[] | null;
  readonly post: string | null;
  readonly channel: string | null;
  /** Whoever did it; null: the server. Not for everybody who sees the rest. */
  readonly principal: string | null;
  readonly stage: string | null;
  readonly institution: string | null;
}

/** By what entries are put in order, and found again: the newest comes first. */
export interface HistoryPlace {
  readonly at: number;
  readonly id: string;
}

export const instantOf = ({ happenedAt, receivedAt }: HistoryRow, clock: HistoryClock): number =>
  clock === 'HAPPENED' ? happenedAt : receivedAt;

export const placeOf = (row: HistoryRow, clock: HistoryClock): HistoryPlace => ({
  at: instantOf(row, clock),
  id: row.id,
});

/** Whether one place is older than another. */
export const isBefore = (one: HistoryPlace, other: HistoryPlace): boolean =>
  one.at === other.at ? one.id < other.id : one.at < other.at;

/** An incident, as far as the right to read of it goes. */
export const guarded = ({ category, kind, place, reporter, standing }: KnownIncident): GuardedIncident => ({
  ...{ category, kind, place, reporter },
  level: standing.level,
  agency: standing.agency,
  supporting: standing.supporting,
});
