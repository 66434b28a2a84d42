import { newId } from '../../kernel/ids.ts';
import { cancelTimer, setTimer, type Timer, type TimerHandler } from '../../stream/timers.ts';
import type { WriteTransaction } from '../../stream/write-combiner.ts';
import type { IncidentChange, IncidentChanges } from './incident.events.ts';
import type { IncidentTables } from './incident.queries.ts';
import type { EntryKind } from './incident-entries.policy.ts';
import { columnsOf, type IncidentRow } from './incident-rows.ts';
import { type IncidentStanding, isOpen, standingOf } from './incident-standing.policy.ts';
import { standingAfter } from './standing-after.policy.ts';

const LIMIT = 'incident.limit';
const SNOOZE = 'incident.snooze';
const DISPOSITION = 'incident.disposition';

interface Awaited {
  readonly kind: string;
  /** Operation time, epoch milliseconds. */
  readonly dueAt: number;
}

/** What becomes of an incident by time alone, as it stands: by the id of the timer for it. */
function awaited(incident: string, standing: IncidentStanding): ReadonlyMap<string, Awaited> {
  const found = new Map<string, Awaited>();
  if (!isOpen(standing)) return found;
  const { running, snoozedUntil, openDispositions } = standing;
  if (running !== null && running.dueAt !== null && !running.isMissed) {
    // Whoever put it off owes nothing before it is back.
    found.set(`${LIMIT} ${incident}`, { kind: LIMIT, dueAt: Math.max(running.dueAt, snoozedUntil ?? 0) });
  }
  if (snoozedUntil !== null) found.set(`${SNOOZE} ${incident}`, { kind: SNOOZE, dueAt: snoozedUntil });
  for (const { id, dueAt, isOverdue } of openDispositions) {
    if (!isOverdue) found.set(`${DISPOSITION} ${id}`, { kind: DISPOSITION, dueAt });
  }
  return found;
}

/** Sets the timers of an incident as it stands now, in the transaction that stores it. `before`: null where it is new. */
export async function settleTimers(
  tx: WriteTransaction,
  incident: string,
  before: IncidentStanding | null,
  after: IncidentStanding,
): Promise<void> {
  const were = before === null ? new Map<string, Awaited>() : awaited(incident, before);
  const are = awaited(incident, after);
  for (const [id, { kind, dueAt }] of are) {
    if (were.get(id)?.dueAt !== dueAt) await setTimer(tx, { id, kind, subject: incident, dueAt });
  }
  for (const id of were.keys()) if (!are.has(id)) await cancelTimer(tx, id);
}

/** What time did to an incident: the event's own facts, and what stands in its timeline. */
interface Lapse<Change extends IncidentChange> {
  readonly change: Change;
  readonly own: Omit<IncidentChanges[Change], 'incidentId' | 'receivedAt'>;
  readonly entry: {
    readonly kind: EntryKind;
    readonly agency?: string;
    readonly about?: string;
    readonly became?: string;
    readonly dueAt: number;
  };
}

type Lapsing = Extract<
  IncidentChange,
  'IncidentLimitMissed' | 'IncidentSnoozeEnded' | 'DispositionUnconfirmed'
>;

const lapses: Readonly<Record<string, (standing: IncidentStanding, timer: Timer) => Lapse<Lapsing> | null>> =
  {
    [LIMIT]: ({ running }) => {
      if (running === null || running.dueAt === null) return null;
      const { limit, dueAt } = running;
      const entry = { kind: 'LIMIT_MISSED', became: limit, dueAt } as const;
      return { change: 'IncidentLimitMissed', own: { limit, dueAt }, entry };
    },
    [SNOOZE]: (_standing, { dueAt }) => ({
      change: 'IncidentSnoozeEnded',
      own: {},
      entry: { kind: 'SNOOZE_ENDED', dueAt },
    }),
    [DISPOSITION]: ({ openDispositions }, timer) => {
      const open = openDispositions.find(({ id }) => timer.id === `${DISPOSITION} ${id}`);
      if (!open) return null;
      const { id, agency, dueAt } = open;
      const entry = { kind: 'DISPOSITION_UNCONFIRMED', agency, about: id, dueAt } as const;
      return { change: 'DispositionUnconfirmed', own: { disposition: id, agency }, entry };
    },
  };

/**
 * Notes what was not done in time (`IncidentLimitMissed`, `DispositionUnconfirmed`), and that an incident is back that was put
 * off (`IncidentSnoozeEnded`). What no longer holds when its time has come leaves no trace.
 */
const lapse: TimerHandler = async (tx, timer) => {
  const db = tx.db.withTables<IncidentTables>();
  const row = await db.selectFrom('incident').selectAll().where('id', '=', timer.subject).executeTakeFirst();
  if (!row) return;
  const before = standingOf(row);
  if (!awaited(row.id, before).has(timer.id)) return;
  const found = lapses[timer.kind]?.(before, timer);
  if (found) await store(tx, row, before, found, timer.dueAt);
};

export const incidentTimers: Readonly<Record<string, TimerHandler>> = {
  [LIMIT]: lapse,
  [SNOOZE]: lapse,
  [DISPOSITION]: lapse,
};

async function store(
  tx: WriteTransaction,
  row: IncidentRow,
  before: IncidentStanding,
  { change, own, entry }: Lapse<Lapsing>,
  receivedAt: number,
): Promise<void> {
  const payload = { incidentId: row.id, receivedAt, ...own } as IncidentChanges[Lapsing];
  // The entry of the timeline goes by the id of its event.
  const id = newId();
  tx.append({ id, kind: change, subject: row.id, region: row.region_code, payload });
  const after = standingAfter(before, change, payload);
  const db = tx.db.withTables<IncidentTables>();
  await db.updateTable('incident').set(columnsOf(after)).where('id', '=', row.id).execute();
  await db
    .insertInto('incident_act')
    .values({
      id,
      incident_id: row.id,
      kind: entry.kind,
      ...{ post: null, principal: null, channel: null, verified_by: null, level: null, was: null },
      agency: entry.agency ?? null,
      about: entry.about ?? null,
      became: entry.became === undefined ? null : JSON.stringify([entry.became]),
      due_at: entry.dueAt,
      happened_at: receivedAt,
      received_at: receivedAt,
      clock_offset_seconds: null,
      recorded_at: null,
      standing_before: null,
      revision: after.revision,
      undone_by: null,
    })
    .execute();
  await settleTimers(tx, row.id, before, after);
}
