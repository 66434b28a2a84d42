import type { Kysely, SqlEntityManager } from '@mikro-orm/sql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES, type TestDatabase } from '../../../tests/support/databases.ts';
import { LossyCombiner } from '../../../tests/support/lossy-combiner.ts';
import { type Database, openDatabase } from '../../database/database.ts';
import { newBearer } from '../../kernel/bearer.ts';
import { newId } from '../../kernel/ids.ts';
import { genesisHash } from '../../stream/chain.ts';
import { ReceiptSecrets } from '../../stream/receipt-secrets.ts';
import type { StreamTables } from '../../stream/tables.ts';
import { storedEvent } from '../../stream/tail.ts';
import { AccessRegister } from '../access/access-register.ts';
import { Acting } from '../access/acting.ts';
import { doorkeeperOf } from '../access/doorkeeper.ts';
import { Rights } from '../access/rights.ts';
import { ANONYMOUS, Viewer } from '../access/viewer.policy.ts';
import { loadRoster } from '../region/roster.queries.ts';
import { saveRoster } from '../region/roster-import.ts';
import { tanjungJabungTimur } from '../region/tanjung-jabung-timur.ts';
import { TokenReading } from './program.queries.ts';
import { ProgramService } from './program.service.ts';
import { TokenDoorkeeper } from './token-doorkeeper.ts';
import { TOKEN_PREFIX, type TokenScope } from './token-scope.policy.ts';

const REGENCY = '15.07';
const NOW = Date.parse('2026-11-24T00:00:00Z');
const HOUR = 3_600_000;
const YEAR = 366 * 24 * HOUR;

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let place: TestDatabase;
  let database: Database;
  let combiner: LossyCombiner;
  let now: number;
  let queries: number;
  let rights: Rights;
  let service: ProgramService;
  let register: AccessRegister;
  let keeper: TokenDoorkeeper;
  let reading: TokenReading;
  let admin: Viewer;
  let folded: number;

  const stand = async (role: 'ADMIN' | 'POSKO'): Promise<Viewer> => {
    const id = newId();
    await combiner.submit(async (tx) => {
      await rights.admit(tx, { id, kind: 'PERSON' });
      await rights.giveGrant(tx, {
        ...{ id: newId(), principal: id, role, region: REGENCY },
        ...{ agency: null, institution: null, post: null, startsAt: NOW - HOUR, endsAt: null },
      });
    });
    return new Viewer({ principal: id, kind: 'PERSON', session: null, grants: [], wallMode: 'NORMAL' });
  };

  /** Follows the log, as the server does after each commit. */
  const follow = async () => {
    const rows = await (database.reader as Kysely<StreamTables>)
      .selectFrom('stream_event')
      .selectAll()
      .where('stream_id', '=', 1)
      .where('seq', '>', folded)
      .orderBy('seq')
      .execute();
    register.follow(rows.map(storedEvent));
    folded += rows.length;
    return rows;
  };

  beforeAll(async () => {
    place = await fresh();
    database = await openDatabase(place.url);
    now = NOW;
    folded = 0;
    const realClock = { now: () => now };
    const em = database.orm.em.fork() as SqlEntityManager;
    await saveRoster(em, tanjungJabungTimur());
    for (const [id, operation_id] of [
      [1, 'trial'],
      [2, 'audit:trial'],
    ] as const) {
      const head = { id, operation_id, regency: REGENCY, epoch: 1, head_seq: 0 };
      await em
        .getKysely<StreamTables>()
        .insertInto('stream_head')
        .values({ ...head, head_hash: genesisHash(operation_id, REGENCY) })
        .execute();
    }
    const roster = await loadRoster(database.reader);
    combiner = new LossyCombiner({
      orm: database.orm,
      streamId: 1,
      auditStreamId: 2,
      clock: realClock,
      onCommit: () => undefined,
      onUnsound: (error) => {
        throw error;
      },
    });
    rights = new Rights(REGENCY, realClock.now);
    register = new AccessRegister(realClock.now);
    const secrets = new ReceiptSecrets({ combiner, key: Buffer.alloc(32, 7), now: () => now });
    const acting = new Acting({ combiner, secrets, now: realClock.now, isSessionEnded: () => false });
    service = new ProgramService({ acting, rights, roster, realClock });
    reading = new TokenReading(database.reader);
    admin = await stand('ADMIN');
  });

  beforeEach(async () => {
    now = NOW;
    queries = 0;
    await follow();
    const counted = {
      keyOf: (digest: string) => {
        queries += 1;
        return reading.keyOf(digest);
      },
    } as TokenReading;
    keeper = new TokenDoorkeeper({
      tokens: counted,
      combiner,
      realClock: { now: () => now },
      isBarred: (principal) => register.isBarred(principal),
    });
  });

  afterAll(async () => {
    await combiner.close();
    await database.close();
    await place.drop();
  });

  const request = (change: object = {}) => ({
    id: newId(),
    name: 'Bot pesan',
    scopes: ['READ', 'REPORT'] as TokenScope[],
    region: '15.07.05',
    expiresAt: NOW + 24 * HOUR,
    ...change,
  });
  const refusal = (code: string, fields: object = {}) => expect.objectContaining({ code, ...fields });

  test('a token lets its program in with one grant for each scope, in its region and until it ends', async () => {
    const { token, secret } = await service.issueToken(admin, request());
    await follow();
    expect(token).toMatchObject({ scopes: ['READ', 'REPORT'], region: '15.07.05', isRevoked: false });
    const admission = await keeper.admit({ secret: secret! });
    expect(admission).toEqual({
      principal: token.id,
      kind: 'PROGRAM',
      session: null,
      expiresAt: NOW + 24 * HOUR,
    });
    const viewer = register.viewerOf(admission)!;
    expect(viewer.grants.map(({ role, region, endsAt }) => [role, region, endsAt])).toEqual([
      ['PROGRAM_READ', '15.07.05', NOW + 24 * HOUR],
      ['PROGRAM_REPORT', '15.07.05', NOW + 24 * HOUR],
    ]);
    expect(viewer.mayIn('reportCheckpoint', '15.07.05.2004-001')).toBe(true);
    expect(viewer.mayIn('reportCheckpoint', '15.07.06')).toBe(false);
    expect(viewer.may('runAnyDocument')).toBe(false);
  });

  test('a token that is used before the log was followed has its rights, and a guess costs no look at the log (H9)', async () => {
    let looks = 0;
    const isLevel = async () => {
      looks += 1;
      await follow();
    };
    const admit = doorkeeperOf([keeper], { register, isLevel });
    const come = (secret: string) => admit({ secret, proof: null, address: '10.0.0.1', userAgent: null });
    const { secret } = await service.issueToken(admin, request());
    const viewer = register.viewerOf(await come(secret!));
    expect(viewer?.may('reportCheckpoint')).toBe(true);
    await come(secret!);
    await expect(come(newBearer(TOKEN_PREFIX))).rejects.toBeDefined();
    expect(looks).toBe(1);
  });

  test('the secret of an issue whose answer was lost is in the answer to its repeat (F26)', async () => {
    const body = request();
    await combiner.losing('ANSWER', () => service.issueToken(admin, body));
    const { token, secret } = await service.issueToken(admin, body);
    expect(await keeper.admit({ secret: secret! })).toMatchObject({ principal: token.id });
    expect((await service.issueToken(admin, body)).secret).toBe(secret);
    now += 15 * 60_000;
    expect((await service.issueToken(admin, body)).secret).toBeNull();
  });

  test('the secret lies nowhere in clear: not in a row, a receipt or an event', async () => {
    const body = request();
    const { secret } = await service.issueToken(admin, body);
    const tables = [
      ...['program_token', 'receipt', 'receipt_secret', 'stream_event'],
      ...['principal', 'access_grant', 'subject_text'],
    ];
    for (const table of tables) {
      const rows = await (database.reader as Kysely<Record<string, object>>)
        .selectFrom(table)
        .selectAll()
        .execute();
      expect(JSON.stringify(rows)).not.toContain(secret!.slice(9, 30));
    }
  });

  test('its name stays out of the log', async () => {
    await service.issueToken(admin, request({ name: 'Nama Rahasia' }));
    expect(JSON.stringify(await follow())).not.toContain('Rahasia');
  });

  test('what was let in once costs no query, and its use is noted once a minute, whatever the clock does (H9)', async () => {
    const { token, secret } = await service.issueToken(admin, request());
    const lastUsedAt = async () => {
      // A write of our own comes after those in hand.
      await combiner.submit(async () => undefined);
      return (await reading.tokens()).find(({ id }) => id === token.id)?.lastUsedAt;
    };
    expect(await lastUsedAt()).toBeNull();
    await keeper.admit({ secret: secret! });
    expect(await lastUsedAt()).toBe(NOW);
    now += 59_000;
    for (let time = 0; time < 50; time += 1) await keeper.admit({ secret: secret! });
    expect(await lastUsedAt()).toBe(NOW);
    now += 1_000;
    await keeper.admit({ secret: secret! });
    expect(await lastUsedAt()).toBe(NOW + 60_000);
    expect(queries).toBe(1);
    // A clock that stood ahead for one use is believed no longer than that.
    now += 12 * HOUR;
    await keeper.admit({ secret: secret! });
    now -= 12 * HOUR;
    await keeper.admit({ secret: secret! });
    expect(await lastUsedAt()).toBe(NOW + 60_000);
  });

  test('what is no whole token is turned away without a query, whatever it is', async () => {
    const { secret } = await service.issueToken(admin, request());
    const wrong = [
      '',
      'ssd_prog_',
      secret!.slice(0, -1),
      `${secret}x`,
      secret!.replace(/.$/, '!'),
      'ses_abc',
    ];
    for (const text of wrong) {
      await expect(keeper.admit({ secret: text })).rejects.toEqual(
        refusal('CREDENTIAL_MALFORMED', { status: 401 }),
      );
    }
    expect(queries).toBe(0);
  });

  test('a token that nobody gave out is unknown', async () => {
    const stranger = newBearer('ssd_prog_');
    await expect(keeper.admit({ secret: stranger })).rejects.toEqual(refusal('CREDENTIAL_UNKNOWN'));
  });

  test('a token that was taken back is revoked for good, at hand or not, and lets nobody act', async () => {
    const { token, secret } = await service.issueToken(admin, request());
    await follow();
    const admission = await keeper.admit({ secret: secret! });
    const body = { id: newId(), token: token.id };
    expect((await service.revokeToken(admin, body)).token.isRevoked).toBe(true);
    const kinds = (await follow()).map(({ kind }) => kind);
    expect(kinds).toEqual(['AccessRevoked', 'AccessRevoked', 'PrincipalBarred']);
    await expect(keeper.admit({ secret: secret! })).rejects.toEqual(refusal('CREDENTIAL_REVOKED'));
    expect(register.viewerOf(admission)).toBeNull();
    const anew = new TokenDoorkeeper({
      ...{ tokens: reading, combiner, realClock: { now: () => now } },
      isBarred: () => false,
    });
    await expect(anew.admit({ secret: secret! })).rejects.toEqual(refusal('CREDENTIAL_REVOKED'));
    await service.revokeToken(admin, { id: newId(), token: token.id });
    expect(await follow()).toEqual([]);
  });

  test('a token is in force for its scopes until it is taken back or its time is over', async () => {
    const inForce = async () => (await reading.tokensInForce('ALERTS', now)).map(({ id }) => id);
    const { token: siren } = await service.issueToken(admin, request({ scopes: ['ALERTS', 'READ'] }));
    const { token: gone } = await service.issueToken(admin, request({ scopes: ['ALERTS'] }));
    const { token: other } = await service.issueToken(admin, request({ scopes: ['READ'] }));
    await service.revokeToken(admin, { id: newId(), token: gone.id });
    expect(await inForce()).toContain(siren.id);
    expect(await inForce()).not.toContain(gone.id);
    expect(await inForce()).not.toContain(other.id);
    now = NOW + 24 * HOUR;
    expect(await inForce()).toEqual([]);
  });

  test('a token whose time is over has expired, and says so from that instant on', async () => {
    const { secret } = await service.issueToken(admin, request());
    now = NOW + 24 * HOUR - 1;
    await keeper.admit({ secret: secret! });
    now += 1;
    await expect(keeper.admit({ secret: secret! })).rejects.toEqual(refusal('CREDENTIAL_EXPIRED'));
  });

  test.each([
    ['a region that does not exist', { region: '15.07.99' }, 'REGION_UNKNOWN'],
    ['no scope', { scopes: [] }, 'TOKEN_SCOPE_MISSING'],
    ['an end in the past', { expiresAt: NOW - 1 }, 'TOKEN_EXPIRY_OUT_OF_RANGE'],
    ['an end now', { expiresAt: NOW }, 'TOKEN_EXPIRY_OUT_OF_RANGE'],
    ['an end after more than a year', { expiresAt: NOW + YEAR + 1 }, 'TOKEN_EXPIRY_OUT_OF_RANGE'],
    ['no name', { name: ' ' }, 'TEXT_NOT_ACCEPTABLE'],
    ['a name that hides something', { name: 'a‮b' }, 'TEXT_NOT_ACCEPTABLE'],
    ['a name of 81 characters', { name: 'x'.repeat(81) }, 'TEXT_NOT_ACCEPTABLE'],
  ])('%s is refused and stores nothing', async (_what, change, code) => {
    const before = (await reading.tokens()).length;
    await expect(service.issueToken(admin, request(change))).rejects.toEqual(refusal(code));
    expect(await follow()).toEqual([]);
    expect(await reading.tokens()).toHaveLength(before);
  });

  test('a scope named twice counts once', async () => {
    const { token } = await service.issueToken(admin, request({ scopes: ['READ', 'READ'] }));
    expect(token.scopes).toEqual(['READ']);
    expect((await follow()).filter(({ kind }) => kind === 'AccessGranted')).toHaveLength(1);
  });

  test('who may not manage tokens issues and revokes none', async () => {
    const { token } = await service.issueToken(admin, request());
    const posko = await stand('POSKO');
    for (const viewer of [posko, ANONYMOUS]) {
      await expect(service.issueToken(viewer, request())).rejects.toEqual(refusal('FORBIDDEN'));
      const revoke = service.revokeToken(viewer, { id: newId(), token: token.id });
      await expect(revoke).rejects.toEqual(refusal('FORBIDDEN'));
    }
  });

  test('a token that does not exist cannot be taken back', async () => {
    const token = newId();
    const revoke = service.revokeToken(admin, { id: newId(), token });
    await expect(revoke).rejects.toEqual(refusal('TOKEN_UNKNOWN'));
    // The id of a person is none of a token, and bars nobody.
    const person = service.revokeToken(admin, { id: newId(), token: admin.principal! });
    await expect(person).rejects.toEqual(refusal('TOKEN_UNKNOWN'));
  });

  test('an id that another act has used is refused', async () => {
    const body = request();
    await service.issueToken(admin, body);
    await expect(service.issueToken(admin, { ...body, name: 'Lain' })).rejects.toEqual(refusal('ID_REUSED'));
  });
});
