import type { Kysely } from '@mikro-orm/sql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { grant, SOMEBODY, viewerWith } from '../../../tests/support/open-access.ts';
import { type Database, openDatabase } from '../../database/database.ts';
import { systemClock } from '../../kernel/clock.ts';
import { isUuid, newId } from '../../kernel/ids.ts';
import { genesisHash } from '../../stream/chain.ts';
import { ReceiptSecrets } from '../../stream/receipt-secrets.ts';
import type { StreamTables } from '../../stream/tables.ts';
import { WriteCombiner, type WriteTransaction } from '../../stream/write-combiner.ts';
import { type AccessTables, grantOf, principalOf, standingGrants } from './access.queries.ts';
import { Acting } from './acting.ts';
import { Rights } from './rights.ts';

describe.each(DATABASES)('acting on $name', ({ fresh }) => {
  let place: TestDatabase;
  let database: Database;
  let combiner: WriteCombiner;
  let acting: Acting;
  let secrets: ReceiptSecrets;
  let now = 1_000;
  const ended = new Set<string>();
  const rights = new Rights('15.07', () => now);

  beforeEach(async () => {
    now = 1_000;
    place = await fresh();
    database = await openDatabase(place.url);
    const heads = database.orm.em.fork().getKysely<StreamTables>().insertInto('stream_head');
    for (const id of [1, 2]) {
      const operation_id = `trial ${id}`;
      const head = { epoch: 1, head_seq: 0, head_hash: genesisHash(operation_id, '15.07') };
      await heads.values({ id, operation_id, regency: '15.07', ...head }).execute();
    }
    combiner = new WriteCombiner({
      orm: database.orm,
      streamId: 1,
      auditStreamId: 2,
      clock: systemClock,
      onCommit: () => undefined,
      onUnsound: (error) => {
        throw error;
      },
    });
    secrets = new ReceiptSecrets({ combiner, key: Buffer.alloc(32, 7), now: () => now });
    acting = new Acting({
      ...{ combiner, secrets, now: () => now },
      isSessionEnded: (session) => ended.has(session),
    });
    await combiner.submit(async (tx) => {
      await rights.admit(tx, { id: SOMEBODY, kind: 'PERSON' });
      await rights.giveGrant(tx, grant());
    });
  });

  afterEach(async () => {
    await combiner.close();
    await database.close();
    await place.drop();
  });

  const request = (id = newId()) => ({ id, act: 'trial', body: {} });
  const mayRead = (viewer = viewerWith([])) =>
    acting.submit(viewer, request(), async (_tx, inside) => inside.may('readLog'));
  const events = (stream: number) =>
    (database.reader as Kysely<StreamTables>)
      .selectFrom('stream_event')
      .select(['kind', 'actor', 'session', 'seq'])
      .where('stream_id', '=', stream)
      .orderBy('seq')
      .execute();

  test('the rights inside the transaction count, whatever the asker believed to have', async () => {
    expect(await mayRead(viewerWith([]))).toBe(true);
    await combiner.submit((tx) => rights.takeGrant(tx, grant().id));
    expect(await mayRead(viewerWith(['POSKO']))).toBe(false);
  });

  test('a revocation that waits in the same batch counts for the acts behind it', async () => {
    const [, after] = await Promise.all([
      combiner.submit((tx) => rights.takeGrant(tx, grant().id)),
      mayRead(viewerWith(['POSKO'])),
    ]);
    expect(after).toBe(false);
  });

  test('a grant counts within its term only', async () => {
    await combiner.submit(async (tx) => {
      await rights.takeGrant(tx, grant().id);
      await rights.giveGrant(tx, grant({ id: newId(), startsAt: 2_000, endsAt: 3_000 }));
    });
    const seen = [];
    for (now of [1_999, 2_000, 2_999, 3_000]) seen.push(await mayRead());
    expect(seen).toEqual([false, true, true, false]);
  });

  test('nobody in particular, the barred, the unknown and those whose session has ended cannot act', async () => {
    const anonymous = Object.assign(viewerWith([]), { principal: null });
    await expect(mayRead(anonymous)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const unknown = Object.assign(viewerWith([]), { principal: newId() });
    await expect(mayRead(unknown)).rejects.toMatchObject({ code: 'CREDENTIAL_REVOKED' });
    const session = newId();
    ended.add(session);
    const loggedOut = Object.assign(viewerWith([]), { session });
    await expect(mayRead(loggedOut)).rejects.toMatchObject({ code: 'CREDENTIAL_REVOKED' });
    await combiner.submit((tx) => rights.bar(tx, SOMEBODY));
    await expect(mayRead()).rejects.toMatchObject({ code: 'CREDENTIAL_REVOKED', status: 401 });
  });

  test('an act is stamped with who did it, in both streams', async () => {
    const session = newId();
    const viewer = Object.assign(viewerWith([]), { session });
    await acting.submit(viewer, request(), async (tx) => {
      tx.append({ kind: 'Trial', subject: 'x', region: '15.07', payload: {} });
      tx.audit({ kind: 'SecretSeen', subject: 'x', region: '15.07', payload: {} });
      return null;
    });
    expect((await events(1)).at(-1)).toMatchObject({ kind: 'Trial', actor: SOMEBODY, session });
    expect(await events(2)).toEqual([{ kind: 'SecretSeen', actor: SOMEBODY, session, seq: 1 }]);
  });

  test('an act with a secret is stamped with who did it', async () => {
    const session = newId();
    const viewer = Object.assign(viewerWith([]), { session });
    await acting.submitWithSecret(
      viewer,
      request(),
      () => true,
      async (tx) => {
        tx.append({ kind: 'Trial', subject: 'x', region: '15.07', payload: {} });
        return { answer: 1, secret: 2 };
      },
    );
    expect((await events(1)).at(-1)).toMatchObject({ kind: 'Trial', actor: SOMEBODY, session });
  });

  test("somebody else's id is refused with the same words as another body, and answers nothing of his", async () => {
    const id = newId();
    await acting.submit(viewerWith([]), request(id), async () => ({ secret: 'his' }));
    const other = newId();
    await combiner.submit((tx) => rights.admit(tx, { id: other, kind: 'PERSON' }));
    const stranger = Object.assign(viewerWith([]), { principal: other });
    const stolen = await acting
      .submit(stranger, request(id), async () => null)
      .catch((error: unknown) => error);
    const changed = await acting
      .submit(viewerWith([]), { ...request(id), body: { other: true } }, async () => null)
      .catch((error: unknown) => error);
    expect(stolen).toMatchObject({ code: 'ID_REUSED' });
    expect((stolen as Error).message).toBe((changed as Error).message);
  });

  describe('a secret in an answer', () => {
    const MINUTE = 60_000;
    const once = { ...request(), id: newId() };
    const ask = (viewer = viewerWith([]), may = true, over = acting) =>
      over.submitWithSecret(
        viewer,
        once,
        () => may,
        async () => ({ answer: { name: 'A' }, secret: { code: newId() } }),
      );
    const sealed = () =>
      (database.reader as Kysely<StreamTables>).selectFrom('receipt_secret').selectAll().execute();

    test('is given to a repeat for a quarter of an hour, the same to the letter (F26)', async () => {
      const first = await ask();
      now += 15 * MINUTE - 1;
      expect(await ask()).toEqual(first);
      now += 1;
      expect(await ask()).toEqual({ answer: { name: 'A' }, secret: null });
    });

    test('is not given by a clock that was set back (F26)', async () => {
      now = 100 * MINUTE;
      await ask();
      now -= 1;
      expect((await ask()).secret).toBeNull();
    });

    test('is given to nobody else, nor to whom the right or the session was taken (F26)', async () => {
      const session = newId();
      const viewer = Object.assign(viewerWith([]), { session });
      const { secret } = await ask(viewer);
      const other = newId();
      await combiner.submit((tx) => rights.admit(tx, { id: other, kind: 'PERSON' }));
      const stranger = Object.assign(viewerWith([]), { principal: other });
      await expect(ask(stranger)).rejects.toMatchObject({ code: 'ID_REUSED' });
      await expect(ask(viewer, false)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      expect((await ask(viewer)).secret).toEqual(secret);
      ended.add(session);
      await expect(ask(viewer)).rejects.toMatchObject({ code: 'CREDENTIAL_REVOKED' });
    });

    test('cannot be read in a copy of the database, under another key or in another place (F26)', async () => {
      const { secret } = await ask();
      const [row] = await sealed();
      expect(JSON.stringify(row)).not.toContain(secret?.code);
      const thief = new ReceiptSecrets({ combiner, key: Buffer.alloc(32, 8), now: () => now });
      const recall = (from: ReceiptSecrets, id: string, principal: string) =>
        combiner.submit((tx) => from.recall(tx, id), { principal, session: null });
      expect(await recall(secrets, once.id, SOMEBODY)).toEqual(secret);
      expect(await recall(thief, once.id, SOMEBODY)).toBeNull();
      expect(await recall(secrets, once.id, newId())).toBeNull();
    });

    test('is gone with what a server before this one left behind (F26)', async () => {
      await ask();
      await secrets.start();
      expect(await sealed()).toHaveLength(1);
      for (const later of [now + 15 * MINUTE, now - 1]) {
        const copy = await sealed();
        now = later;
        await secrets.start();
        expect(await sealed()).toEqual([]);
        now = 1_000;
        await combiner.submit((tx) =>
          tx.db
            .insertInto('receipt_secret')
            .values([...copy])
            .execute(),
        );
      }
      await secrets.stop();
    });

    test('is kept for no act that failed (F26)', async () => {
      const failing = acting.submitWithSecret(
        viewerWith([]),
        once,
        () => true,
        async () => {
          throw new Error('no');
        },
      );
      await expect(failing).rejects.toThrow('no');
      expect(await sealed()).toEqual([]);
    });
  });

  test('to bar takes back every grant, and says so in the log', async () => {
    await combiner.submit((tx) => rights.bar(tx, SOMEBODY));
    expect((await events(1)).map(({ kind }) => kind)).toEqual([
      'AccessGranted',
      'AccessRevoked',
      'PrincipalBarred',
    ]);
  });

  test('a grant is taken back once', async () => {
    expect(await combiner.submit((tx) => rights.takeGrant(tx, grant().id))).toBe(SOMEBODY);
    expect(await combiner.submit((tx) => rights.takeGrant(tx, grant().id))).toBeNull();
    expect(await events(1)).toHaveLength(2);
  });

  describe('what a change of rights could not store is no success', () => {
    const other = newId();
    const refused = (change: (tx: WriteTransaction) => Promise<unknown>) =>
      combiner
        .submit(async (tx) => {
          // Code that swallows a failure goes on as if there had been none.
          await change(tx);
          throw new Error('the change seemed to work');
        })
        .catch((error: Error) => error.message);

    test('to admit somebody who is known already', async () => {
      const message = await refused((tx) => rights.admit(tx, { id: SOMEBODY, kind: 'WALL' }));
      expect(message).toMatch(/unique|duplicate/i);
    });

    test('to give a grant of an id that stands', async () => {
      await combiner.submit((tx) => rights.admit(tx, { id: other, kind: 'PERSON' }));
      const message = await refused((tx) => rights.giveGrant(tx, grant({ principal: other })));
      expect(message).toMatch(/unique|duplicate/i);
      expect(await events(1)).toHaveLength(1);
    });
  });

  test('a change of rights is stored with its instant, and its event holds all of it', async () => {
    const wall = newId();
    const full = grant({
      ...{ id: newId(), role: 'AGENCY', agency: 'polri', institution: 'kpu', post: 'posko' },
      ...{ startsAt: 5, endsAt: 2_000 },
    });
    await combiner.submit(async (tx) => {
      await rights.admit(tx, { id: wall, kind: 'WALL' });
      await rights.giveGrant(tx, full);
    });
    now = 1_500;
    await combiner.submit(async (tx) => {
      await rights.bar(tx, SOMEBODY);
      rights.endSession(tx, { session: 's', principal: wall });
      rights.setWallMode(tx, { wall, mode: 'BLANK' });
      rights.setWallMode(tx, { wall: null, mode: 'GUEST' });
    });
    const db = database.reader as unknown as Kysely<AccessTables>;
    const principals = await db.selectFrom('principal').selectAll().orderBy('created_at').execute();
    expect(principals.toSorted((one, two) => one.kind.localeCompare(two.kind))).toEqual([
      { id: SOMEBODY, kind: 'PERSON', created_at: 1_000, barred_at: 1_500 },
      { id: wall, kind: 'WALL', created_at: 1_000, barred_at: null },
    ]);
    const grants = await db.selectFrom('access_grant').selectAll().where('id', '=', full.id).execute();
    expect(grants.map(grantOf)).toEqual([full]);
    expect(grants[0]?.revoked_at).toBe(1_500);
    const told = await (database.reader as Kysely<StreamTables>)
      .selectFrom('stream_event')
      .select(['kind', 'subject', 'payload'])
      .where('stream_id', '=', 1)
      .where('seq', '>', 1)
      .orderBy('seq')
      .execute();
    const { id: grantId, ...rest } = full;
    expect(told.map(({ kind, payload }) => [kind, JSON.parse(payload)])).toEqual([
      ['AccessGranted', { grantId, ...rest }],
      ...[grant().id, full.id]
        .toSorted()
        .map((id) => ['AccessRevoked', { grantId: id, principal: SOMEBODY }]),
      ['PrincipalBarred', { principal: SOMEBODY }],
      ['SessionEnded', { session: 's', principal: wall }],
      ['WallModeSet', { wall, mode: 'BLANK' }],
      ['WallModeSet', { wall: null, mode: 'GUEST' }],
    ]);
    const subjects = told.map(({ subject }) => subject);
    expect(subjects.slice(0, 6)).toEqual([SOMEBODY, SOMEBODY, SOMEBODY, SOMEBODY, wall, wall]);
    expect(isUuid(subjects[6] ?? '')).toBe(true);
  });

  test('only grants of the principal himself that were not taken back stand, in the order of their ids', async () => {
    const [other, second] = [newId(), newId()];
    await combiner.submit(async (tx) => {
      await rights.admit(tx, { id: other, kind: 'PERSON' });
      await rights.giveGrant(tx, grant({ id: second, principal: other }));
      const theirs = grant({ id: '00000000-0000-7000-8000-000000000001', principal: other });
      await rights.giveGrant(tx, theirs);
      const db = tx.db.withTables<AccessTables>();
      const standing = async (principal: string) => (await standingGrants(db, principal)).map(({ id }) => id);
      expect(await standing(other)).toEqual([theirs.id, second]);
      expect(await standing(SOMEBODY)).toEqual([grant().id]);
      await rights.takeGrant(tx, second);
      expect(await standing(other)).toEqual([theirs.id]);
      expect(await principalOf(db, other)).toEqual({ kind: 'PERSON', isBarred: false });
      await rights.bar(tx, other);
      expect(await principalOf(db, other)).toEqual({ kind: 'PERSON', isBarred: true });
      expect(await principalOf(db, newId())).toBeNull();
    });
  });

  test('somebody known who holds no grant acts without rights; grants count by the parts given, where given', async () => {
    await combiner.submit((tx) => rights.takeGrant(tx, grant().id));
    expect(await mayRead(viewerWith(['POSKO']))).toBe(false);
    const later = grant({ id: newId(), startsAt: 5_000 });
    await combiner.submit((tx) => rights.giveGrant(tx, later));
    const asked: [string, number][] = [];
    const lenient = new Acting({
      ...{ combiner, secrets, now: () => now, isSessionEnded: () => false },
      isInForce: ({ id }, at) => asked.push([id, at]) > 0,
    });
    const seen = await lenient.submit(viewerWith([]), request(), async (_tx, { grants, kind, wallMode }) => ({
      ...{ ids: grants.map(({ id }) => id), kind, wallMode },
    }));
    expect(seen).toEqual({ ids: [later.id], kind: 'PERSON', wallMode: 'NORMAL' });
    expect(asked).toEqual([[later.id, 1_000]]);
  });

  test('a repeat gets the first answer only from the principal who acted first', async () => {
    const asked = request();
    const viewer = viewerWith([]);
    expect(await acting.answered(viewer, asked)).toBeNull();
    await acting.submit(viewer, asked, async () => ({ name: 'A' }));
    expect(await acting.answered(viewer, asked)).toEqual({ name: 'A' });
    for (const changed of [
      { ...asked, act: 'another' },
      { ...asked, body: { other: 1 } },
    ])
      await expect(acting.answered(viewer, changed)).rejects.toMatchObject({ code: 'ID_REUSED' });
    const other = Object.assign(viewerWith([]), { principal: newId() });
    await expect(acting.answered(other, asked)).rejects.toMatchObject({ code: 'ID_REUSED' });
    const nobody = Object.assign(viewerWith([]), { principal: null });
    await expect(acting.answered(nobody, asked)).rejects.toMatchObject({ code: 'FORBIDDEN', status: 403 });
    const secret = acting.submitWithSecret(
      nobody,
      request(),
      () => true,
      async () => ({ answer: 1, secret: 2 }),
    );
    await expect(secret).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
