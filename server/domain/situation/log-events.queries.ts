import type { Kysely } from '@mikro-orm/sql';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { StreamTables } from '../../stream/tables.ts';
import { ACCESS_EVENT_KINDS } from '../access/access.events.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { ALERT_CALL_KINDS, ALERT_EVENT_KINDS } from '../alert/alert.events.ts';
import type { AlertTables } from '../alert/alert.queries.ts';
import { INCIDENT_EVENT_KINDS } from '../incident/incident.events.ts';
import type { IncidentTables } from '../incident/incident.queries.ts';
import { type IncidentRows, visibleTo } from '../incident/visible-incidents.queries.ts';
import { LESSON_EVENT_KINDS } from '../lesson/lesson.events.ts';
import { LEVELS } from '../operation/disclosure-level.policy.ts';
import { STREAM_ID } from '../operation/operation.queries.ts';
import { PHOTO_EVENT_KINDS } from '../photo/photo.events.ts';
import { ROLL_CALL_EVENT_KINDS } from '../rollcall/rollcall.events.ts';

/** One event as a reader of full scope sees it. */
export interface EventRecord {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly region: string;
  readonly recordedAt: number;
  readonly payload: unknown;
  /** Null for readers from whom any event is hidden. */
  readonly hash: string | null;
  /** The level at which the incident or alert that it is about stands now; null where it is about none. Not told to readers. */
  readonly level: string | null;
}

type Tables = StreamTables & IncidentTables & AlertTables;

export const EVENTS_LIST = 'events';

/** Events that tell nobody anything that he may not see. */
const OPEN_KINDS: readonly string[] = [
  'CheckpointReported',
  'TpsCalled',
  'ExerciseClockRun',
  ...ROLL_CALL_EVENT_KINDS,
  ...LESSON_EVENT_KINDS,
];

/** The events after `seq` that a viewer may read, in the order of commits. */
export async function readableEvents(
  reader: Kysely<unknown>,
  viewer: Viewer,
  seq: number,
  limit: number,
): Promise<readonly { readonly seq: number; readonly event: EventRecord }[]> {
  const rows = await (reader as Kysely<Tables>)
    .selectFrom('stream_event')
    .select(['seq', 'id', 'kind', 'subject', 'region', 'recorded_at', 'payload', 'hash'])
    .select((events) =>
      events.fn
        .coalesce(
          events
            .selectFrom('incident')
            .select('incident.level')
            .whereRef('incident.id', '=', 'stream_event.subject'),
          events.selectFrom('alert').select('alert.level').whereRef('alert.id', '=', 'stream_event.subject'),
        )
        .as('level'),
    )
    .where('stream_id', '=', STREAM_ID)
    .where('seq', '>', seq)
    .where((events) => isReadable(events, viewer))
    .orderBy('seq')
    .limit(limit)
    .execute();
  const isWhole = readsWholeLog(viewer);
  const levels: readonly string[] = wholeLevels(viewer);
  return rows.map((row) => ({
    seq: row.seq,
    event: {
      id: row.id,
      kind: row.kind,
      subject: row.subject,
      region: row.region,
      recordedAt: row.recorded_at,
      payload: withoutGuardedNumbers(JSON.parse(row.payload), levels),
      hash: isWhole ? row.hash : null,
      level: row.level,
    },
  }));
}

/**
 * An event about an incident is read by whoever sees the incident as it stands now, one about an alert of several by whoever
 * sees all incidents of its level; who was called about it, and who answered, by whoever may know that there. A kind that nobody
 * named is read by nobody.
 */
function isReadable(events: ExpressionBuilder<Tables, 'stream_event'>, viewer: Viewer): Expression<SqlBool> {
  const visible = events
    .selectFrom('incident')
    .select('incident.id')
    .whereRef('incident.id', '=', 'stream_event.subject')
    .where((rows) => visibleTo(viewer)(rows as unknown as IncidentRows));
  const alert = events
    .selectFrom('alert')
    .select('alert.id')
    .whereRef('alert.id', '=', 'stream_event.subject')
    .where('alert.level', 'in', wholeLevels(viewer));
  const open = viewer.may('readAudit') ? [...OPEN_KINDS, ...ACCESS_EVENT_KINDS] : OPEN_KINDS;
  return events.or([
    events('kind', 'in', open),
    events.and([
      events('kind', 'in', [...INCIDENT_EVENT_KINDS, ...PHOTO_EVENT_KINDS, ...ALERT_EVENT_KINDS]),
      events.or([events.exists(visible), events.exists(alert)]),
      events.or([
        events('kind', 'not in', ALERT_CALL_KINDS),
        ...viewer.reach('readDeliveries').map((region) => liesIn(events, region)),
      ]),
    ]),
  ]);
}

const liesIn = (events: ExpressionBuilder<Tables, 'stream_event'>, region: string): Expression<SqlBool> =>
  events.or([
    events('region', '=', region),
    events('region', 'like', `${region}.%`),
    events('region', 'like', `${region}-%`),
  ]);

/**
 * Whether no event is hidden from this viewer. A hash covers the sequence number of its event: to a reader of a part, who can try
 * numbers until one fits, the hashes would count the events between those that he reads.
 */
const readsWholeLog = (viewer: Viewer): boolean =>
  viewer.may('readAudit') &&
  wholeLevels(viewer).length === LEVELS.length &&
  viewer.reach('readLog').every((regency) => viewer.mayIn('readDeliveries', regency));

/**
 * A payload without the numbers that its incident bore at levels which the reader does not read. Numbers of logs from before they
 * were drawn by lot run from 1, so that one of them counts the incidents of its level.
 */
function withoutGuardedNumbers(value: unknown, levels: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => withoutGuardedNumbers(each, levels));
  const fields = value as Readonly<Record<string, unknown>>;
  const series = fields.series ?? fields.level;
  const isGuarded = 'number' in fields && typeof series === 'string' && !levels.includes(series);
  return Object.fromEntries(
    Object.entries(fields).map(([name, each]) => [
      name,
      name === 'number' && isGuarded ? null : withoutGuardedNumbers(each, levels),
    ]),
  );
}

/** Levels of which this viewer, who reads the whole log, reads every incident. BIASA is one: no list may be empty. */
const wholeLevels = (viewer: Viewer) => {
  const reaches = viewer.incidentReach('readLog');
  return LEVELS.filter(
    (level) =>
      level === 'BIASA' ||
      reaches.some(
        ({ levels, agency, reporter }) => levels.includes(level) && agency === null && reporter === null,
      ),
  );
};
