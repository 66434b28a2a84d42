import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import { type Database, openDatabase } from '../../database/database.ts';
import type { IncidentTables } from '../incident/incident.queries.ts';
import { standingOf } from '../incident/incident-standing.policy.ts';
import { SEVERITIES, type ServiceLimitCode, type Severity } from '../operation/operation-plan.ts';
import type { AlertTables } from './alert.queries.ts';
import { openKey } from './alert-cause.policy.ts';
import { RuleRoom } from './rule-room.fixture.ts';

const MINUTE = 60_000;
/** Between what is compared and a change; less than what lies between two instants of the table, but for those around an end. */
const SHORT_MS = 5_000;
/** Longer than every limit. */
const LAST_MS = 130 * MINUTE;
const [EMBEDDED] = DATABASES;

type Status = 'NEW' | 'ACKNOWLEDGED' | 'IN_HAND' | 'AWAITING_VERIFICATION';

/** What runs in each status, how an incident comes to it, how long it has there, minutes, and which rule looks at it. */
const RUNNING: Readonly<
  Record<
    Status,
    {
      readonly limit: ServiceLimitCode;
      readonly act: Parameters<RuleRoom['do']>[0] | null;
      readonly minutes: Readonly<Record<Severity, number | null>>;
      readonly rule: string | null;
    }
  >
> = {
  NEW: {
    limit: 'ACKNOWLEDGE',
    act: null,
    minutes: { CRITICAL: 2, HIGH: 5, MEDIUM: 15, LOW: 60 },
    rule: null,
  },
  ACKNOWLEDGED: {
    limit: 'FIRST_ACTION',
    act: 'acknowledgeIncident',
    minutes: { CRITICAL: 15, HIGH: 30, MEDIUM: 60, LOW: null },
    rule: 'TINDAK_LANJUT_LEWAT',
  },
  IN_HAND: {
    limit: 'FOLLOW_UP',
    act: 'recordAction',
    minutes: { CRITICAL: 10, HIGH: 20, MEDIUM: 45, LOW: 120 },
    rule: 'TINDAK_LANJUT_LEWAT',
  },
  AWAITING_VERIFICATION: {
    limit: 'VERIFICATION',
    act: 'finishIncident',
    minutes: { CRITICAL: 10, HIGH: 20, MEDIUM: 120, LOW: null },
    rule: 'VERIFIKASI_LEWAT',
  },
};
const ALERTED: readonly Severity[] = ['CRITICAL', 'HIGH'];

interface Case {
  readonly status: Status;
  readonly old: Severity;
  readonly next: Severity;
  /** From the beginning of the limit to the change of severity, ms. */
  readonly elapsed: number;
}

/** Before both ends, between them and after both; and where the new end is the later one, a millisecond around it. */
function instantsOf(old: number | null, next: number | null): readonly number[] {
  if (old === null || next === null) {
    const end = (old ?? next ?? 0) * MINUTE;
    return [end / 2, end + 5 * MINUTE];
  }
  const [first, last] = [Math.min(old, next) * MINUTE, Math.max(old, next) * MINUTE];
  const around = next > old ? [last - 1, last, last + 1] : [];
  return [first / 2, (first + last) / 2, last + 5 * MINUTE, ...around];
}

const CASES: readonly Case[] = (Object.keys(RUNNING) as Status[]).flatMap((status) =>
  SEVERITIES.flatMap((old) =>
    SEVERITIES.filter((next) => next !== old).flatMap((next) => {
      const { minutes } = RUNNING[status];
      return instantsOf(minutes[old], minutes[next]).map((elapsed) => ({ status, old, next, elapsed }));
    }),
  ),
);

/** What is known of an incident some time after its limit began. */
interface Known {
  readonly limit: string | null;
  /** Minutes from the beginning of the limit. */
  readonly due: number | null;
  readonly isMissed: boolean;
  /** How often it was noted that it was missed. */
  readonly noted: number;
  readonly isAlerted: boolean;
}

const nameOf = ({ status, old, next, elapsed }: Case) =>
  `${status}, ${old} becomes ${next} after ${elapsed / MINUTE} minutes`;

/** By the words of the plan: the limit that runs ends by the severity of now, counted from when it began. */
function expected({ status, old, next, elapsed }: Case, now: number, isChanged: boolean): Known {
  const { minutes, limit, rule } = RUNNING[status];
  const ended = (by: Severity, at: number) => {
    const end = minutes[by];
    return end !== null && at >= end * MINUTE;
  };
  const severity = isChanged ? next : old;
  const isMissed = ended(severity, now);
  const wasMissed = isChanged && ended(old, elapsed);
  const stayed = wasMissed && ended(next, elapsed);
  return {
    limit,
    due: minutes[severity],
    isMissed,
    noted: Number(wasMissed) + Number(isMissed && !stayed),
    isAlerted: isMissed && rule !== null && ALERTED.includes(severity),
  };
}

let room: RuleRoom;
let rows: Database;
beforeAll(async () => {
  if (!EMBEDDED) throw new Error('no database to test on');
  const place = await EMBEDDED.fresh();
  room = await RuleRoom.open(place);
  rows = await openDatabase(place.url, { isReadOnly: true });
});
afterAll(async () => {
  await rows.close();
  await room.close();
});

/** Everything that is known of all incidents. */
async function known(): Promise<(id: string, each: Case) => Known> {
  const incidents = rows.reader.withTables<IncidentTables>();
  const standing = new Map(
    (await incidents.selectFrom('incident').select(['id', 'standing']).execute()).map((row) => [
      row.id,
      standingOf(row),
    ]),
  );
  const notes = await incidents
    .selectFrom('incident_act')
    .select(['incident_id', 'became'])
    .where('kind', '=', 'LIMIT_MISSED')
    .execute();
  const alerts = await rows.reader
    .withTables<AlertTables>()
    .selectFrom('alert')
    .select('open_key')
    .where('state', '=', 'CALLING')
    .execute();
  const open = new Set(alerts.map((alert) => alert.open_key));
  return (id, { status }) => {
    const running = standing.get(id)?.running;
    const { rule, limit } = RUNNING[status];
    const dueAt = running?.dueAt ?? null;
    return {
      limit: running?.limit ?? null,
      due: dueAt === null || !running ? null : (dueAt - running.since) / MINUTE,
      isMissed: running?.isMissed ?? false,
      noted: notes.filter(({ incident_id, became }) => incident_id === id && became === `["${limit}"]`)
        .length,
      isAlerted: rule !== null && open.has(openKey(rule, id)),
    };
  };
}

test('a limit ends by the severity of now, counted from its beginning: due, missed and alerted so in each status, whichever severity it was and whenever that changes', async () => {
  const ids = new Map<Case, string>();
  const began = room.now();
  for (const each of CASES) {
    const id = await room.raise({ severity: each.old, happenedAt: began });
    const { act } = RUNNING[each.status];
    if (act !== null) await room.do(act, id, { happenedAt: began, text: 'Kapal berangkat' });
    ids.set(each, id);
  }
  expect(room.now()).toBe(began);
  const idOf = (each: Case) => ids.get(each) ?? '';
  const changed = new Set<Case>();
  /** Polls, since what is due is done soon and not at once. */
  const compare = async () => {
    const now = room.now() - began;
    const all = (facts: (each: Case) => Known) =>
      Object.fromEntries(CASES.map((each) => [nameOf(each), facts(each)]));
    const should = all((each) => expected(each, now, changed.has(each)));
    const is = async () => {
      const knows = await known();
      return all((each) => knows(idOf(each), each));
    };
    await expect.poll(is).toEqual(should);
  };
  const instants = [...new Set(CASES.map(({ elapsed }) => elapsed))].sort((one, other) => one - other);
  for (const elapsed of instants) {
    const ahead = began + elapsed - room.now();
    // What was due before the change is noted before it.
    if (ahead > SHORT_MS) {
      vi.advanceTimersByTime(ahead - SHORT_MS);
      await compare();
    }
    vi.advanceTimersByTime(began + elapsed - room.now());
    for (const each of CASES.filter((one) => one.elapsed === elapsed)) {
      const { old: was, next: severity } = each;
      const change = { happenedAt: room.now(), severity, was, reason: 'Keadaan berubah' };
      await room.do('changeSeverity', idOf(each), change);
      changed.add(each);
    }
    expect(room.now() - began).toBe(elapsed);
  }
  await compare();
  vi.advanceTimersByTime(LAST_MS);
  await compare();
}, 120_000);
