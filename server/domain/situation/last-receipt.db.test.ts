import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Admitted, admitAll } from '../../../tests/support/admitted.ts';
import { act, type Composed, composeOn, incident, report } from '../../../tests/support/composed.ts';
import { DATABASES } from '../../../tests/support/databases.ts';
import { type Database, openDatabase } from '../../database/database.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { CheckpointTables } from '../checkpoint/checkpoint.queries.ts';
import type { IncidentTables } from '../incident/incident.queries.ts';
import { lastReceiptAt } from './last-receipt.queries.ts';

const PEOPLE = { posko: { grants: [{ role: 'POSKO' }] } } satisfies Record<string, Admitted>;
const TABLES = ['checkpoint_report', 'incident', 'incident_act'] as const;

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let room: Composed;
  let database: Database;
  let posko: Viewer;
  beforeAll(async () => {
    const place = await fresh();
    ({ posko } = await admitAll(place.url, PEOPLE));
    room = await composeOn(place);
    database = await openDatabase(place.url);
  });
  afterAll(async () => {
    await database.close();
    await room.close();
  });

  const last = () => lastReceiptAt(database.reader);
  const receive = async (table: (typeof TABLES)[number], at: number) => {
    const db = database.orm.em.fork().getKysely<CheckpointTables & IncidentTables>();
    await db.updateTable(table).set({ received_at: at }).execute();
  };

  test('nothing was received before the first report', async () => {
    expect(await last()).toBeNull();
  });

  test('the newest receipt is that of a report, an incident or an act on one, whichever came last', async () => {
    const { checkpoint, incident: incidents } = room.siaga.services;
    await checkpoint.reportCheckpoint(report(), posko);
    const reported = await last();
    expect(reported).toBeGreaterThan(0);
    const raised = await incidents.raiseIncident(incident(), posko);
    await incidents.acknowledgeIncident(act(raised.incident.id), posko);
    for (const newest of TABLES) {
      for (const table of TABLES) await receive(table, table === newest ? 9_000 : 1_000);
      expect(await last(), newest).toBe(9_000);
    }
  });
});
