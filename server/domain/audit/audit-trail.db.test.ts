import type { Kysely } from '@mikro-orm/sql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import { createLog } from '../../kernel/log.ts';
import { pageRequest } from '../../kernel/page.ts';
import type { NewRecord } from '../../kernel/recorder.ts';
import { StorageFull } from '../../kernel/storage-fault.ts';
import { CursorCodec } from '../../stream/cursor.ts';
import { storeTexts } from '../../stream/subject-text.ts';
import type { StreamTables } from '../../stream/tables.ts';
import { ANONYMOUS, Viewer } from '../access/viewer.policy.ts';
import { AUDIT_STREAM_ID } from '../operation/operation.queries.ts';
import { type AuditEntryFilter, AuditReading } from './audit.queries.ts';
import { AuditTrail } from './audit.service.ts';
import { isSound, judge, recordOf } from './judge-record.ts';
import { addressDigests, keyNotation } from './seal-keys.ts';
import { OPERATION, REGENCY, SealedRecord } from './sealed-record.fixture.ts';

const viewer = (session: string | null = newId(), principal = newId()): Viewer =>
  new Viewer({ principal, kind: 'PERSON', session, grants: [], wallMode: 'NORMAL' });

const grant = (role: 'ADMIN', principal: string) => ({
  ...{ id: newId(), principal, role, region: REGENCY, agency: null, institution: null, post: null },
  ...{ startsAt: 0, endsAt: null },
});

const refused = (action = 'readPeople'): NewRecord => ({
  kind: 'AccessRefused',
  subject: null,
  region: null,
  details: { action, field: `Query.${action}` },
});

const seen = (incident: string): NewRecord => ({
  kind: 'SecretSeen',
  subject: incident,
  region: '15.07.05.2004',
  details: {},
});

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let place: TestDatabase;
  let record: SealedRecord;
  let trail: AuditTrail;
  let now: number;

  const open = () =>
    new AuditTrail({
      steady: { now: () => now },
      combiner: record.combiner,
      operation: OPERATION,
      regency: REGENCY,
      clock: { now: () => now },
      log: createLog('silent'),
      digestOf: addressDigests(record.key),
    });
  const stored = async () => {
    const rows = await (record.database.reader as Kysely<StreamTables>)
      .selectFrom('stream_event')
      .selectAll()
      .where('stream_id', '=', AUDIT_STREAM_ID)
      .orderBy('seq')
      .execute();
    return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload) as Record<string, unknown> }));
  };
  const kinds = async () => (await stored()).map(({ kind }) => kind);

  beforeEach(async () => {
    place = await fresh();
    record = await SealedRecord.on(place);
    now = Date.parse('2024-02-14T00:00:00Z');
    trail = open();
  });

  afterEach(async () => {
    await trail.close();
    await record.close();
    await place.drop();
  });

  test('a refusal names who, by which session, when and what for', async () => {
    const who = viewer();
    trail.record(who, refused(), '203.0.113.7');
    await trail.close();
    expect(await stored()).toMatchObject([
      {
        kind: 'AccessRefused',
        actor: who.principal,
        session: who.session,
        subject: who.principal,
        region: REGENCY,
        payload: { action: 'readPeople', field: 'Query.readPeople', happenedAt: now },
      },
    ]);
  });

  test('of a stranger a digest of his address is kept, the same for the same one, and never the address', async () => {
    for (const address of [
      '203.0.113.7',
      '::ffff:203.0.113.7',
      '203.0.113.8',
      '2001:db8::1',
      '2001:db8:0:0:ff::2',
    ]) {
      now += 60_000;
      trail.record(ANONYMOUS, refused(), address);
    }
    await trail.close();
    const rows = await stored();
    const from = rows.map(({ payload }) => String(payload.from));
    expect(from[0]).toMatch(/^[0-9a-f]{16}$/);
    expect(from.map((digest) => from.indexOf(digest))).toEqual([0, 0, 2, 3, 3]);
    expect(rows.every(({ actor, session, subject }) => !actor && !session && subject === OPERATION)).toBe(
      true,
    );
    expect(JSON.stringify(rows)).not.toMatch(/203\.0|2001:db8/);
  });

  test('ten thousand equal refusals within a minute are two entries: the first, and how many followed', async () => {
    const who = viewer();
    for (let at = 0; at < 10_000; at += 1) trail.record(who, refused());
    now += 60_000;
    trail.record(who, refused());
    await trail.close();
    const rows = await stored();
    expect(rows.map(({ payload }) => payload.times)).toEqual([undefined, undefined, 9_999]);
    expect(rows[2]?.payload).toMatchObject({ happenedAt: now - 60_000 });
  });

  test('a flood of different refusals is cut to a number, and other people are heard all the same', async () => {
    const who = viewer();
    for (let at = 0; at < 5_000; at += 1) trail.record(who, refused(`action${at}`));
    for (let at = 0; at < 5_000; at += 1) trail.record(ANONYMOUS, refused(), `203.0.${at >> 8}.${at & 255}`);
    const other = viewer();
    trail.record(other, refused());
    await trail.close();
    const rows = await stored();
    expect(rows.length).toBeLessThan(30 + 120 + 1 + 2);
    expect(rows.some(({ actor }) => actor === other.principal)).toBe(true);
    expect(rows.find(({ kind }) => kind === 'RecordsDropped')).toMatchObject({
      payload: { AccessRefused: 10_000 - 30 - 120 },
      actor: null,
    });
  });

  test('what is secret is told once for each principal, session and incident, over restarts too', async () => {
    const [who, incident] = [viewer(), newId()];
    const other = viewer(newId(), String(who.principal));
    for (let at = 0; at < 100; at += 1) for (const one of [who, other]) trail.record(one, seen(incident));
    trail.record(who, seen(newId()));
    await trail.close();
    trail = open();
    trail.record(who, seen(incident));
    trail.record(viewer(), seen(incident));
    await trail.close();
    expect(
      (await stored()).map(({ actor, session, subject }) => [actor, session, subject === incident]),
    ).toEqual([
      [who.principal, who.session, true],
      [who.principal, who.session, false],
      [other.principal, other.session, true],
      [expect.any(String), expect.any(String), true],
    ]);
  });

  test('two hundred secrets in one answer are all told: no limit is on them', async () => {
    const who = viewer();
    for (let at = 0; at < 200; at += 1) trail.record(who, seen(newId()));
    await trail.close();
    const rows = await stored();
    expect(rows).toHaveLength(200);
    // Where it lies is not told.
    expect(new Set(rows.map(({ region }) => region))).toEqual(new Set([REGENCY]));
  });

  test('nothing throws or waits while nothing can be stored, and then all of it is', async () => {
    const submit = record.combiner.submit.bind(record.combiner);
    let tries = 0;
    record.combiner.submit = () => {
      tries += 1;
      return Promise.reject(new StorageFull());
    };
    trail.record(viewer(), refused());
    trail.record(null, { kind: 'ServerStarted', subject: null, region: null, details: {} });
    await expect.poll(() => tries).toBe(2);
    trail.record(viewer(), refused());
    record.combiner.submit = submit;
    await trail.close();
    expect((await kinds()).sort()).toEqual(['AccessRefused', 'AccessRefused', 'ServerStarted']);
  });

  test('what was stored by a database that could not say so is stored once', async () => {
    const submit = record.combiner.submit.bind(record.combiner);
    let isStored = false;
    record.combiner.submit = async (act, actor) => {
      await submit(act, actor);
      isStored = true;
      throw new StorageFull();
    };
    const who = viewer();
    for (let at = 0; at < 3; at += 1) trail.record(who, refused(`action${at}`));
    await expect.poll(() => isStored).toBe(true);
    record.combiner.submit = submit;
    trail.record(who, refused('another'));
    await trail.close();
    expect(await kinds()).toHaveLength(4);
  });

  test('while nothing can be stored, five thousand wait; of the others it is told how many there were', async () => {
    const submit = record.combiner.submit.bind(record.combiner);
    record.combiner.submit = () => Promise.reject(new StorageFull());
    const who = viewer();
    const [told, untold] = [newId(), newId()];
    trail.record(who, seen(told));
    for (let at = 0; at < 5_998; at += 1) trail.record(who, seen(newId()));
    trail.record(who, seen(untold));
    record.combiner.submit = submit;
    await trail.close();
    trail = open();
    // What was not told yet is told when it happens again.
    for (const incident of [told, untold]) trail.record(who, seen(incident));
    await trail.close();
    const rows = await stored();
    expect(rows.filter(({ kind }) => kind === 'SecretSeen')).toHaveLength(5_001);
    expect(rows.find(({ kind }) => kind === 'RecordsDropped')?.payload).toEqual({ SecretSeen: 1_000 });
  });

  test('what is secret and was lost on its way to the record is told when it is read again (H9)', async () => {
    const submit = record.combiner.submit.bind(record.combiner);
    let tries = 0;
    record.combiner.submit = () => {
      tries += 1;
      return Promise.reject(new Error('no such column'));
    };
    const [who, incident] = [viewer(), newId()];
    trail.record(who, seen(incident));
    await expect.poll(() => tries).toBe(1);
    record.combiner.submit = submit;
    for (let at = 0; at < 3; at += 1) trail.record(who, seen(incident));
    await trail.close();
    expect((await stored()).map(({ kind, subject }) => [kind, subject])).toEqual([['SecretSeen', incident]]);
  });

  describe('read', () => {
    const codec = new CursorCodec(new Map([[1, Buffer.alloc(32, 7)]]));
    const admin = (principal = newId()) =>
      new Viewer({
        principal,
        kind: 'PERSON',
        session: null,
        grants: [grant('ADMIN', principal)],
        wallMode: 'NORMAL',
      });
    const entries = (
      filter: AuditEntryFilter = {},
      first = 100,
      after: string | null = null,
      who = admin(),
    ) => new AuditReading(record.database.reader, codec).entries(who, filter, pageRequest(first, after));

    test('newest first, page by page, and a cursor opens for nobody else and in no other list', async () => {
      const [one, two] = [viewer(), viewer()];
      for (let at = 0; at < 5; at += 1) trail.record(at % 2 ? two : one, refused(`action${at}`));
      await trail.close();
      const who = admin();
      const first = await entries({}, 2, null, who);
      expect(first.edges).toHaveLength(2);
      const rest = await entries({}, 100, first.pageInfo.endCursor, who);
      expect([...first.edges, ...rest.edges].map(({ node }) => node.number)).toEqual([5, 4, 3, 2, 1]);
      await expect(entries({}, 2, first.pageInfo.endCursor)).rejects.toMatchObject({
        code: 'MALFORMED_CURSOR',
      });
      await expect(entries({ kind: 'LoggedIn' }, 2, first.pageInfo.endCursor, who)).rejects.toMatchObject({
        code: 'MALFORMED_CURSOR',
      });
    });

    test('each part of the filter narrows', async () => {
      const [one, incident] = [viewer(), newId()];
      trail.record(one, refused());
      trail.record(viewer(), seen(incident));
      await trail.close();
      const [newer, older] = (await entries()).edges.map(({ node }) => node);
      const found = async (filter: AuditEntryFilter) =>
        (await entries(filter)).edges.map(({ node }) => node.number);
      const refusal = newer?.kind === 'AccessRefused' ? newer : older;
      const secret = newer?.kind === 'SecretSeen' ? newer : older;
      expect(await found({ kind: 'SecretSeen' })).toEqual([secret?.number]);
      expect(await found({ principal: one.principal })).toEqual([refusal?.number]);
      expect(await found({ session: one.session })).toEqual([refusal?.number]);
      expect(await found({ subject: incident })).toEqual([secret?.number]);
      expect(await found({ from: (newer?.recordedAt ?? 0) + 1 })).toEqual([]);
      expect(await found({ until: newer?.recordedAt ?? 0 })).not.toContain(newer?.number);
      expect(await found({ kind: null, from: null })).toHaveLength(2);
    });

    test('a reason stands beside its entry; erased, it is gone and the record is sound', async () => {
      const [granted, classified] = [newId(), newId()];
      await record.combiner.submit(async (tx) => {
        for (const [id, kind] of [
          [granted, 'AccessGranted'],
          [classified, 'AccessRevoked'],
        ] as const) {
          tx.audit({ id, kind, subject: newId(), region: REGENCY, payload: {} });
          await storeTexts(tx, id, [['reason', `why ${kind}`]]);
        }
      });
      const reasons = async (who: Viewer) =>
        (await entries({}, 100, null, who)).edges.map(({ node }) => node.reason);
      expect(await reasons(admin())).toEqual(['why AccessRevoked', 'why AccessGranted']);
      await record.writer.deleteFrom('subject_text').execute();
      expect(await reasons(admin())).toEqual([null, null]);
      await record.seal();
      const judgement = await judge(await recordOf(record.database.reader), {
        keys: [keyNotation(record.key)],
        copy: [],
      });
      expect(isSound(judgement)).toBe(true);
    });
  });
});
