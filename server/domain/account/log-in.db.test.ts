import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import { bearerDigest, newBearer } from '../../kernel/bearer.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import { ANONYMOUS } from '../access/viewer.policy.ts';
import {
  AccountStage,
  DAY,
  HOUR,
  MINUTE,
  NOW,
  PASSWORD,
  refusalOf,
  right,
  TestDoor,
} from './account.fixture.ts';
import { type Compute, type Parameters, PasswordHasher } from './password-hasher.ts';

/** What was computed for passwords: the cost of each hash, in order. */
const computed: Omit<Parameters, 'salt'>[] = [];
/** Quick, and counted; what argon2id itself gives is for `password-hasher.test.ts`. */
const counted: Compute = async (password, pepper, { salt, ...cost }) => {
  computed.push(cost);
  return createHash('sha256').update(pepper).update(salt).update(password).digest();
};

const hasher = new PasswordHasher(randomBytes(32), counted);

describe.each(DATABASES)('logging in on $name', ({ fresh }) => {
  let stage: AccountStage;
  let admin: TestDoor;
  let posko: { id: string; door: TestDoor };
  const logIn = (username: string, password: string, door = new TestDoor()) =>
    stage.services.logIn.logIn(door, { username, password });
  const entered = async (username = 'posko', address?: string): Promise<TestDoor> => {
    const door = new TestDoor(address);
    await logIn(username, PASSWORD, door);
    return door;
  };
  const letIn = (secret: string, door = new TestDoor()) => {
    door.secret = secret;
    return refusalOf(stage.viewer(door));
  };

  beforeAll(async () => {
    stage = await AccountStage.open(await fresh(), hasher);
    admin = await stage.firstAdmin();
    posko = await stage.person(admin, 'posko', [right()]);
  });
  beforeEach(() => {
    stage.now = NOW;
    stage.recorded.length = 0;
    stage.restart();
  });
  afterAll(() => stage.close());

  test('the right password opens a session; capitals of the user name do not matter', async () => {
    const door = new TestDoor();
    const { session } = await logIn(' PosKo ', PASSWORD, door);
    expect(door.expiresAt).toBe(NOW + 7 * DAY);
    expect(session).toMatchObject({ how: 'PASSWORD', isCurrent: true, expiresAt: NOW + 36 * HOUR });
    expect(await stage.viewer(door)).toMatchObject({ principal: posko.id, session: session.id });
    const [record] = (await stage.onRecord('LoggedIn')).slice(-1);
    expect(record).toMatchObject({ subject: posko.id, actor: posko.id, session: session.id });
  });

  test('unknown names, wrong passwords and people shut out get the same answer, and no word that they typed is kept', async () => {
    const gone = await stage.person(admin, 'gone', [right()]);
    const bar = { id: newId(), person: gone.id, reason: 'pindah tugas' };
    await stage.services.people.barPerson(await stage.viewer(admin), bar);
    const answers = [];
    for (const [name, password] of [
      ['posko', 'salah sekali ini'],
      ['tiada', PASSWORD],
      ['gone', PASSWORD],
      ['bukan nama', PASSWORD],
      ['', ''],
    ] as const) {
      const refusal = await logIn(name, password).catch((error) => error);
      answers.push({ type: refusal.typeName, says: refusal.message, fields: refusal.fields() });
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.type).toBe('CredentialsWrong');
    expect(stage.recorded.map(({ kind, subject }) => [kind, subject])).toEqual([
      ['LogInFailed', posko.id],
      ['LogInFailed', null],
      ['LogInFailed', gone.id],
      ['LogInFailed', null],
      ['LogInFailed', null],
    ]);
    expect(JSON.stringify(stage.recorded)).not.toMatch(/salah|tiada|gone|bukan|kuda/);
  });

  test('a name that is unknown, shut out or no name at all costs the same work as a known one: equal hashes, equal questions to the database', async () => {
    const gone = await stage.person(admin, 'pergi', [right()]);
    const bar = { id: newId(), person: gone.id, reason: 'pindah tugas' };
    await stage.services.people.barPerson(await stage.viewer(admin), bar);
    const asked: string[] = [];
    const counting = stage.db.withPlugin({
      transformQuery: ({ node }) => {
        asked.push(node.kind);
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    stage.restart({ reader: counting as never });
    const workFor = async (name: string) => {
      computed.length = 0;
      asked.length = 0;
      expect(await refusalOf(logIn(name, 'bukan yang benar'))).toBe('CREDENTIALS_WRONG');
      return { computed: [...computed], asked: [...asked] };
    };
    const known = await workFor('posko');
    expect(known).toEqual({
      computed: [{ memory: 46 * 1_024, passes: 1, lanes: 1 }],
      asked: ['SelectQueryNode'],
    });
    for (const name of ['tiada', 'pergi', 'bukan nama', '', 'x'.repeat(500)])
      expect([name, await workFor(name)]).toEqual([name, known]);
  });

  test('guessing is slowed down, and somebody who is in notices nothing', async () => {
    const inside = await entered('posko', '10.9.9.9');
    for (let wrong = 0; wrong < 5; wrong += 1) {
      expect(await refusalOf(logIn('posko', 'salah'))).toBe('CREDENTIALS_WRONG');
    }
    const refusal = await logIn('posko', PASSWORD).catch((error) => error);
    expect([refusal.code, refusal.fields()]).toEqual(['TOO_MANY_TRIES', { retryAfterSeconds: 1 }]);
    expect(await refusalOf(logIn('posko', PASSWORD, new TestDoor('10.9.9.9')))).toBe('done');
    expect((await stage.viewer(inside)).may('raiseIncident')).toBe(true);
    stage.now += 1_000;
    expect(await refusalOf(logIn('posko', PASSWORD))).toBe('done');
  });

  test('a name that nobody has is slowed down alike', async () => {
    const tries = async (name: string) => {
      const codes: string[] = [];
      for (let time = 0; time < 8; time += 1) codes.push(await refusalOf(logIn(name, 'salah')));
      return codes;
    };
    expect(await tries('tiada')).toEqual(await tries('posko'));
  });

  test('a session lives through a day of thirty hours, is forgotten after 36, and ends after seven days', async () => {
    const door = await entered();
    for (let hours = 0; hours < 30; hours += 6) {
      stage.now += 6 * HOUR;
      expect((await stage.viewer(door)).principal).toBe(posko.id);
    }
    stage.now += 36 * HOUR - 1;
    expect((await stage.viewer(door)).principal).toBe(posko.id);
    stage.now += 36 * HOUR;
    expect(await letIn(door.secret ?? '')).toBe('fault CREDENTIAL_EXPIRED');
    stage.now = NOW;
    const busy = await entered();
    while (stage.now < NOW + 7 * DAY - HOUR) {
      stage.now += HOUR;
      await stage.viewer(busy);
    }
    stage.now += HOUR;
    expect(await letIn(busy.secret ?? '')).toBe('fault CREDENTIAL_EXPIRED');
  });

  test('a session outlives the server, with when it was last used', async () => {
    const door = await entered();
    stage.now += 20 * HOUR;
    await stage.viewer(door);
    await stage.room.flush();
    stage.restart();
    stage.now += 20 * HOUR;
    expect((await stage.viewer(door)).principal).toBe(posko.id);
  });

  describe('under a clock that is set', () => {
    const stored = async (door: TestDoor) => {
      const digest = bearerDigest(door.secret ?? '');
      const row = await stage.db
        .selectFrom('access_session')
        .select('last_seen_at')
        .where('secret_digest', '=', digest)
        .executeTakeFirstOrThrow();
      return (row.last_seen_at - NOW) / MINUTE;
    };
    const seen = async (door: TestDoor) => {
      const sessions = await stage.services.accountQueries.mySessions(await stage.viewer(door));
      return ((sessions.find(({ isCurrent }) => isCurrent)?.lastSeenAt ?? 0) - NOW) / MINUTE;
    };

    test('what a clock far ahead saw is seen again once that clock is set back (H9)', async () => {
      const door = await entered();
      stage.now += 20 * HOUR;
      await stage.viewer(door);
      await stage.room.flush();
      stage.now = NOW + 5 * MINUTE;
      expect(await seen(door)).toBe(5);
      await stage.room.flush();
      expect(await stored(door)).toBe(5);
      stage.restart();
      stage.now += 36 * HOUR;
      expect(await letIn(door.secret ?? '')).toBe('fault CREDENTIAL_EXPIRED');
    });

    test('a server that starts once the clock is set back sees as well (H9)', async () => {
      const door = await entered();
      stage.now += 20 * HOUR;
      await stage.viewer(door);
      await stage.room.flush();
      stage.restart();
      stage.now = NOW + 5 * MINUTE;
      expect(await seen(door)).toBe(5);
      await stage.room.flush();
      expect(await stored(door)).toBe(5);
    });

    test('a clock that is set back within the minute of one write gives each session its own time (H9)', async () => {
      const [here, gone, far] = [await entered(), await entered(), await entered()];
      stage.now += 20 * HOUR;
      for (const door of [here, gone]) await stage.viewer(door);
      stage.now = NOW + 30 * MINUTE;
      for (const door of [here, far]) await stage.viewer(door);
      await stage.room.flush();
      expect(await Promise.all([here, gone, far].map(stored))).toEqual([30, 20 * 60, 30]);
    });

    test('a clock that stood far behind for one use ends no session (H9)', async () => {
      const doors = [await entered(), await entered()];
      for (const [at, back] of [365 * DAY, 35 * HOUR].entries()) {
        stage.now = NOW - back;
        await stage.viewer(must(doors[at], 'a door'));
        await stage.room.flush();
        stage.now = NOW;
        stage.restart();
        expect((await stage.viewer(must(doors[at], 'a door'))).principal).toBe(posko.id);
      }
    });

    test('no clock that goes to and fro keeps a session beyond its seven days (H9)', async () => {
      const door = await entered();
      for (let hours = 0; hours < 7 * 24; hours += 12) {
        for (const to of [hours, hours + 6, hours]) {
          stage.now = NOW + to * HOUR;
          await stage.viewer(door);
          await stage.room.flush();
        }
      }
      stage.now = NOW + 7 * DAY;
      expect(await letIn(door.secret ?? '')).toBe('fault CREDENTIAL_EXPIRED');
      stage.restart();
      expect(await letIn(door.secret ?? '')).toBe('fault CREDENTIAL_EXPIRED');
    });
  });

  test('a session in use costs neither a query nor a write', async () => {
    const door = await entered();
    let queries = 0;
    const counting = stage.db.withPlugin({
      transformQuery: ({ node }) => {
        queries += 1;
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    stage.restart({ reader: counting as never });
    for (let time = 0; time < 100; time += 1) {
      stage.now += 1_000;
      await stage.viewer(door);
    }
    expect(queries).toBe(1);
  });

  test('what is no session is refused by a code of its own', async () => {
    expect(await letIn('apa ini')).toBe('fault CREDENTIAL_MALFORMED');
    expect(await letIn(newBearer('ses_').slice(0, -1))).toBe('fault CREDENTIAL_MALFORMED');
    expect(await letIn(newBearer('ses_'))).toBe('fault CREDENTIAL_UNKNOWN');
    const door = await entered();
    const secret = door.secret ?? '';
    await stage.services.logIn.logOut(await stage.viewer(door), door);
    expect([door.secret, await letIn(secret)]).toEqual([null, 'fault CREDENTIAL_REVOKED']);
    expect(await stage.services.logIn.logOut(ANONYMOUS, door)).toEqual({ wasLoggedIn: false });
  });

  test('sessions are listed and ended by their owner, and by an admin; to others they are unknown', async () => {
    const { people, accountQueries } = stage.services;
    const [mine, other] = [await entered(), await entered()];
    const viewer = await stage.viewer(mine);
    const before = await accountQueries.mySessions(viewer);
    expect(before.filter(({ isCurrent }) => isCurrent).map(({ id }) => id)).toEqual([viewer.session]);
    const stranger = await stage.viewer((await stage.person(admin, 'orang.lain')).door);
    const session = (await stage.viewer(other)).session ?? '';
    const end = (asker: typeof viewer) => refusalOf(people.endSession(asker, { id: newId(), session }));
    expect([await end(stranger), await end(viewer), await end(viewer)]).toEqual([
      'SESSION_UNKNOWN',
      'done',
      'SESSION_UNKNOWN',
    ]);
    expect(await letIn(other.secret ?? '')).toBe('fault CREDENTIAL_REVOKED');
    const ended = { id: newId(), session: viewer.session ?? '' };
    await people.endSession(await stage.viewer(admin), ended);
    expect(await letIn(mine.secret ?? '')).toBe('fault CREDENTIAL_REVOKED');
    expect(await refusalOf(people.endSession(ANONYMOUS, ended))).toBe('fault UNAUTHENTICATED');
  });

  test('a socket, which can hand out no cookie, lets nobody in and uses up no invitation', async () => {
    const id = newId();
    const request = { id, name: 'Lewat Soket', username: 'lewat.soket', phone: null, grants: [] };
    const { code } = await stage.services.people.invitePerson(await stage.viewer(admin), request);
    const socket = Object.assign(new TestDoor(), { isSocket: true as const });
    const answer = {
      ...{ credentialId: '', clientDataJson: '', authenticatorData: '', signature: '', userHandle: null },
    };
    for (const act of [
      logIn('posko', PASSWORD, socket),
      stage.redeem({ code }, socket),
      stage.services.passkeys.logIn(socket, answer),
    ]) {
      expect(await refusalOf(act)).toBe('fault SESSION_NEEDS_HTTP');
    }
    expect(await refusalOf(stage.redeem({ code }))).toBe('done');
  });

  test('a new password ends all other sessions, and the old one opens nothing', async () => {
    await stage.person(admin, 'ganti');
    const [mine, other] = [await entered('ganti'), await entered('ganti')];
    const viewer = await stage.viewer(mine);
    const set = (currentPassword: string, newPassword: string) =>
      stage.services.logIn.setPassword(viewer, mine, { currentPassword, newPassword });
    const next = 'sawah luas tanpa pagar';
    expect(await refusalOf(set(PASSWORD, 'pendek'))).toBe('PASSWORD_TOO_WEAK');
    expect(await refusalOf(set('bukan ini', next))).toBe('CREDENTIALS_WRONG');
    expect(await set(PASSWORD, next)).toEqual({ endedSessions: 2 });
    expect(await letIn(other.secret ?? '')).toBe('fault CREDENTIAL_REVOKED');
    expect((await stage.viewer(mine)).principal).toBe(viewer.principal);
    expect([await refusalOf(logIn('ganti', PASSWORD)), await refusalOf(logIn('ganti', next))]).toEqual([
      'CREDENTIALS_WRONG',
      'done',
    ]);
  });

  test('a new password whose answer was lost is answered as the first time, and another act is judged anew (F26)', async () => {
    await stage.person(admin, 'hilang');
    const [mine] = [await entered('hilang'), await entered('hilang')];
    const viewer = await stage.viewer(mine);
    const request = { currentPassword: PASSWORD, newPassword: 'sawah luas tanpa pagar', id: newId() };
    const set = (change: object = {}) =>
      stage.services.logIn.setPassword(viewer, mine, { ...request, ...change });
    await stage.combiner.losing('COMMIT', set);
    await stage.combiner.losing('ANSWER', set);
    expect(await set()).toEqual({ endedSessions: 2 });
    expect(await refusalOf(set({ id: newId() }))).toBe('CREDENTIALS_WRONG');
    expect(await refusalOf(logIn('hilang', request.newPassword))).toBe('done');
  });

  test('a ticket opens one socket, soon, from where it was asked for, for the session that asked', async () => {
    const door = await entered();
    const ticketFor = async (address = '10.0.0.1') => {
      const { ticket } = await stage.services.logIn.socketTicket(
        await stage.viewer(door),
        new TestDoor(address),
      );
      return ticket;
    };
    const used = await ticketFor();
    const opened = new TestDoor();
    opened.secret = used;
    expect(await stage.viewer(opened)).toEqual(await stage.viewer(door));
    expect(await letIn(used)).toBe('fault CREDENTIAL_UNKNOWN');
    expect(await letIn(await ticketFor(), new TestDoor('10.0.0.2'))).toBe('fault CREDENTIAL_UNKNOWN');
    const late = await ticketFor();
    stage.now += 30_000;
    expect(await letIn(late)).toBe('fault CREDENTIAL_UNKNOWN');
    expect(await letIn(`${late}x`)).toBe('fault CREDENTIAL_MALFORMED');
    const kept = await ticketFor();
    await stage.services.logIn.logOut(await stage.viewer(door), door);
    await expect(letIn(kept)).rejects.toThrow('somebody who is let in');
    expect(await refusalOf(stage.services.logIn.socketTicket(ANONYMOUS, door))).toBe('fault UNAUTHENTICATED');
  });

  test('a password that was changed while it was being checked opens nothing', async () => {
    const { id } = await stage.person(admin, 'cepat');
    const { people } = stage.services;
    const { code } = await people.invitePersonAgain(await stage.viewer(admin), { id: newId(), person: id });
    let goOn: () => void = () => undefined;
    const isChecked = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    stage.restart({
      hasher: {
        hash: (...given) => hasher.hash(...given),
        isRight: async (...given) => {
          const isRight = await hasher.isRight(...given);
          await isChecked;
          return isRight;
        },
      },
    });
    const late = refusalOf(logIn('cepat', PASSWORD));
    await stage.redeem({ code, password: 'angin laut pagi hari' });
    goOn();
    expect(await late).toBe('CREDENTIALS_WRONG');
    const open = await stage.db
      .selectFrom('access_session')
      .select('how')
      .where('principal', '=', id)
      .where('ended_at', 'is', null)
      .execute();
    expect(open).toEqual([{ how: 'INVITATION' }]);
  });
});
