import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from '@mikro-orm/sql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../server/database/database.ts';
import { holdDatabaseLock } from '../server/database/lock.ts';
import {
  AUDIT_STREAM_ID,
  type OperationTables,
  storeOperation,
} from '../server/domain/operation/operation.queries.ts';
import { loadOperationPlan } from '../server/domain/operation/read-operation-plan.ts';
import { readStoredRoster } from '../server/domain/region/roster-import.ts';
import type { StreamTables } from '../server/stream/tables.ts';
import { verifyStream } from '../server/stream/verify.ts';
import { DATABASES, type TestDatabase } from '../tests/support/databases.ts';
import { runBoundariesCommand } from './boundaries-command.ts';
import { runRosterCommand } from './roster-command.ts';
import { withReadableDatabase } from './tool-database.ts';

const HEADER = 'kode_desa;desa;kecamatan;no_tps;kabupaten';
const LINES = [
  '16.01.01.2001;Satu;Utara;1;Kabupaten Contoh',
  '16.01.01.2001;Satu;Utara;901;',
  '16.01.02.1001;Dua;Selatan;1;',
];

describe.each(DATABASES)('the tools for roster and boundaries on $name', ({ fresh }) => {
  let place: TestDatabase;
  let folder: string;
  let printed: string[];

  beforeEach(async () => {
    place = await fresh();
    folder = await mkdtemp(join(tmpdir(), 'siaga-roster-'));
    printed = [];
  });

  afterEach(async () => {
    await place.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const file = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  const rosterFile = (...lines: string[]) => file('roster.csv', [HEADER, ...lines].join('\r\n'));
  const print = (line: string): void => {
    printed.push(line);
  };
  const roster = (...args: string[]) => runRosterCommand([...args, '--database', place.url], print);
  const boundaries = (...args: string[]) => runBoundariesCommand([...args, '--database', place.url], print);
  const tpsCodes = () =>
    withReadableDatabase(place.url, async (em) =>
      em ? (await readStoredRoster(em)).tpsList.map(({ code }) => code) : [],
    );

  it('a roster is imported once and found unchanged the second time', async () => {
    const path = await rosterFile(...LINES);
    expect(await roster('import', path, '--expect-tps', '3')).toBe(0);
    expect(printed).toContain('Saved. The roster has 3 TPS.');
    expect(await tpsCodes()).toEqual(['16.01.01.2001-001', '16.01.01.2001-901', '16.01.02.1001-001']);
    printed = [];
    expect(await roster('import', path)).toBe(0);
    expect(printed).toContain('3 TPS read: 0 new, 0 changed, 0 missing, 0 wrong.');
  });

  it('an import into a database that a server has run on is on record; one before that is not', async () => {
    expect(await roster('import', await rosterFile(...LINES))).toBe(0);
    const database = await openDatabase(place.url);
    const db = database.orm.em.fork().getKysely<OperationTables>();
    await storeOperation(db, loadOperationPlan('operations/latihan.yaml'), '16.01', 1, []);
    expect(await roster('import', await rosterFile(LINES[0]!.replace('Satu', 'Sato'), LINES[2]!))).toBe(0);
    const rows = await db.selectFrom('stream_event').selectAll().execute();
    expect(rows.map(({ kind, payload }) => [kind, JSON.parse(payload)])).toEqual([
      ['RosterImported', { new: 0, changed: 1, missing: 1, tps: 3 }],
    ]);
    expect(await verifyStream(db as unknown as Kysely<StreamTables>, AUDIT_STREAM_ID)).toMatchObject({
      isSound: true,
      seq: 1,
    });
    await database.close();
  });

  it('a dry run shows what would change, works beside a running server and saves nothing', async () => {
    expect(await roster('import', await rosterFile(...LINES))).toBe(0);
    const server = await holdDatabaseLock(place.url);
    printed = [];
    const edited = [LINES[0]!.replace('Satu', 'Sato'), LINES[2]!, '16.01.02.1001;Dua;Selatan;2;'];
    expect(await roster('import', await rosterFile(...edited), '--dry-run')).toBe(0);
    await server.release();
    const text = printed.join('\n');
    expect(text).toContain('line 2  16.01.01.2001  Sato  name: "Satu" → "Sato"');
    expect(text).toContain('line 4  16.01.02.1001-002  Dua  TPS');
    expect(text).toMatch(/16\.01\.01\.2001-901 {2}Satu {2}not in the file; kept/);
    expect(text).toContain('3 TPS read: 1 new, 1 changed, 1 missing, 0 wrong.');
    expect(await tpsCodes()).toHaveLength(3);
  });

  it('a dry run into a database without tables shows everything as new', async () => {
    expect(await roster('import', await rosterFile(...LINES), '--dry-run')).toBe(0);
    expect(printed).toContain('3 TPS read: 8 new, 0 changed, 0 missing, 0 wrong.');
  });

  it('one wrong line saves nothing and is named', async () => {
    expect(await roster('import', await rosterFile(...LINES, '16.01.02.1001;=cmd;Selatan;2;'))).toBe(1);
    expect(printed.join('\n')).toMatch(/line 5 {2}desa {2}begins with "="/);
    expect(printed).toContain('Nothing was saved.');
    expect(await roster('import', await rosterFile(...LINES), '--expect-tps', '4')).toBe(1);
    expect(printed).toContain('The file has 3 readable TPS, expected were 4.');
    expect(
      await withReadableDatabase(place.url, async (em) => em && (await readStoredRoster(em)).regions),
    ).toEqual([]);
  });

  it('nothing is written while a server holds the database', async () => {
    const server = await holdDatabaseLock(place.url);
    expect(await roster('import', await rosterFile(...LINES))).toBe(1);
    expect(printed).toEqual(['The database is in use by a running server. Stop it first.']);
    await server.release();
  });

  it('outlines that fit are saved; one that does not saves none', async () => {
    const ring = [
      [104.2, -1.5],
      [104.2, -1.2],
      [104.4, -1.2],
      [104.4, -1.5],
      [104.2, -1.5],
    ];
    const feature = (kode: string) => ({
      type: 'Feature',
      properties: { kode },
      geometry: { type: 'Polygon', coordinates: [ring] },
    });
    const collection = (...codes: string[]) =>
      file('outlines.json', JSON.stringify({ type: 'FeatureCollection', features: codes.map(feature) }));
    expect(await boundaries('import', await collection('15.07.05', '15.99'))).toBe(1);
    expect(printed).toEqual([
      'Wrong (1)',
      '  shape 2  15.99  is no region of the roster',
      'Nothing was saved.',
    ]);
    expect(await boundaries('import', await collection('15.07.05', '15.07'))).toBe(0);
    expect(printed.at(-1)).toBe('Saved: 2 new, 0 changed, 0 unchanged outlines.');
    expect(await boundaries('import', await collection('15.07.05'))).toBe(0);
    expect(printed.at(-1)).toBe('Saved: 0 new, 0 changed, 1 unchanged outlines.');
  });

  it('what they do not understand is answered with how to use them', async () => {
    for (const args of [
      [],
      ['export'],
      ['import'],
      ['import', 'a', 'b'],
      ['import', 'a', '--expect-tps', 'x'],
      ['import', 'a', '--force'],
    ]) {
      expect(await roster(...args)).toBe(2);
    }
    expect(await boundaries('import')).toBe(2);
    expect(await roster('import', join(folder, 'absent.csv'))).toBe(1);
  });
});
