import type { Kysely } from '@mikro-orm/sql';
import { expect, test } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import { openDatabase } from '../../database/database.ts';
import { earlierId, earlierIncident, openEarlier } from '../../database/earlier-database.fixture.ts';
import { PHOTO_EVENT_KINDS } from '../photo/photo.events.ts';
import type { IncidentTables } from './incident.queries.ts';
import { columnsOf, completeStandings } from './incident-rows.ts';
import { standingOf } from './incident-standing.policy.ts';

const STREAM = 1;
const DUE = { acknowledgeDueAt: 3, firstActionDueAt: 40, followUpDueAt: 60 };

/** Events as the first server wrote them: without levels, agencies in support, or principals. */
function eventsOf(number: number, kinds: readonly (readonly [kind: string, own: object])[]) {
  const incidentId = earlierId(number);
  return kinds.map(([kind, own], index) => ({
    stream_id: STREAM,
    seq: number * 10 + index,
    id: `0198a0e0-0000-7000-8001-${String(number * 10 + index).padStart(12, '0')}`,
    kind,
    subject: incidentId,
    region: '15.07.05.2004',
    recorded_at: 0,
    payload: JSON.stringify({ incidentId, ...own }),
    hash: '',
  }));
}

const raised = (number: number) =>
  ({
    number,
    category: 'LOGISTIK',
    kind: null,
    severity: 'HIGH',
    region: '15.07.05.2004',
    tps: [] as string[],
  }) as const;
const raising = (number: number) =>
  [
    'IncidentRaised',
    {
      ...raised(number),
      ...{
        placeKind: null,
        hindersStage: 'PETUGAS_LENGKAP',
        agency: 'KPU',
        institution: 'KPPS',
        channel: 'APP',
      },
      ...{ happenedAt: 1, receivedAt: 2, acknowledgeDueAt: DUE.acknowledgeDueAt, clockOffsetSeconds: null },
    },
  ] as const;
const act = (receivedAt: number, own: object = {}) => ({
  ...{ actId: `act-${receivedAt}`, post: 'KOORDINATOR_PIKET', happenedAt: receivedAt, receivedAt },
  ...own,
});
const acknowledged = ['IncidentAcknowledged', act(20, { firstActionDueAt: DUE.firstActionDueAt })] as const;
const assigned = ['AgencyAssigned', act(30, { agency: 'PLN', followUpDueAt: DUE.followUpDueAt })] as const;
const closed = ['IncidentClosed', act(50, { verifiedBy: 'OPERATOR_POSKO' })] as const;
const hinders = { hinders_stage: 'PETUGAS_LENGKAP' };

const ROWS = [
  earlierIncident(1, hinders),
  earlierIncident(2, {
    ...hinders,
    ...{ status: 'IN_HAND', agency: 'PLN', is_agency_assigned: true },
    ...{ acknowledged_at: 20, acknowledged_by: 'KOORDINATOR_PIKET' },
  }),
  earlierIncident(3, {
    ...hinders,
    ...{ status: 'CLOSED', acknowledged_at: 20, acknowledged_by: 'KOORDINATOR_PIKET', closed_at: 50 },
  }),
];
const EVENTS = [
  ...eventsOf(1, [raising(1)]),
  ...eventsOf(2, [raising(2), acknowledged, assigned]),
  // What is no act on it, of a server in between: a photo is told of, an alert is not.
  ...eventsOf(3, [raising(3), acknowledged, ['PhotoAttached', {}], ['AlertRaised', {}], closed]),
];

test.each(DATABASES)(
  'on $name a database of the first server is given how each incident stands, by its log',
  async ({ empty }) => {
    const place = await empty();
    const earlier = await openEarlier(place.url, '0001-foundation');
    type Rows = Record<'incident' | 'stream_event', Record<string, unknown>>;
    const db = earlier.orm.em.fork().getKysely<Rows>();
    await db.insertInto('incident').values(ROWS).execute();
    await db.insertInto('stream_event').values(EVENTS).execute();
    await earlier.close();

    const database = await openDatabase(place.url);
    const writer = database.orm.em.fork().getKysely<IncidentTables>() as Kysely<IncidentTables>;
    await completeStandings(writer as Kysely<unknown>, STREAM, PHOTO_EVENT_KINDS);
    const rows = await writer.selectFrom('incident').selectAll().orderBy('number').execute();
    expect(rows.map(standingOf)).toMatchObject([
      {
        ...{ level: 'BIASA', series: 'BIASA', number: 1, status: 'NEW', truth: 'UNVERIFIED', revision: 0 },
        ...{ running: { limit: 'ACKNOWLEDGE', since: 2, dueAt: 3, isMissed: false }, supporting: [] },
      },
      {
        ...{ status: 'IN_HAND', agency: 'PLN', isAgencyAssigned: true, supporting: [], revision: 2 },
        ...{ running: { limit: 'FOLLOW_UP', since: 30, dueAt: 60 }, acknowledgedAt: 20 },
      },
      { status: 'CLOSED', running: null, closedAt: 50, revision: 3 },
    ]);
    // What stood in the columns stands there still, and is what the log says.
    for (const row of rows) {
      const told = { ...row, is_agency_assigned: Boolean(row.is_agency_assigned) };
      expect(told).toMatchObject(columnsOf(standingOf(row)));
    }
    await completeStandings(writer as Kysely<unknown>, STREAM, PHOTO_EVENT_KINDS);
    expect(await writer.selectFrom('incident').selectAll().orderBy('number').execute()).toEqual(rows);
    await database.close();
    await place.drop();
  },
);
