import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import { Device } from './device.fixture.ts';
import {
  EXERCISE_KEY,
  HOUR,
  MINUTE,
  REGENCY,
  refusal,
  SECOND,
  setup,
  TrialRoom,
} from './wall-room.fixture.ts';

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let room: TrialRoom;
  let budi: Viewer;
  let siti: Viewer;

  beforeAll(async () => {
    room = await TrialRoom.open(await fresh());
    budi = await room.somebody('POSKO');
    siti = await room.somebody('ADMIN');
  });
  afterAll(() => room.close());

  const pairing = () => room.walls.services.wallPairing;
  const approve = (viewer: Viewer, code: string, change: object = {}, id: string = newId()) =>
    pairing().approveWall(viewer, { id, code, setup: setup(change) });
  const listed = (id: string) => room.walls.services.wallQueries.walls(budi).some((wall) => wall.id === id);
  const no = (act: Promise<unknown>, code: string, fields: object = {}) =>
    expect(act).rejects.toMatchObject(refusal(code, fields));

  test('a screen shows a code, a coordinator looks at it and lets it in, the screen fetches its token', async () => {
    const screen = await room.begin();
    expect(screen).toMatchObject({
      intervalSeconds: 5,
      serverTime: room.now,
      expiresAt: room.now + 10 * MINUTE,
    });
    expect(screen.verifyPath).toBe(`/console/layar/pasangkan?kode=${screen.code}`);
    expect(await room.poll(screen)).toMatchObject({ state: 'PENDING', admission: null });
    expect(await pairing().wallPairing(budi, screen.code)).toEqual({
      code: screen.code,
      userAgent: 'Chrome on the wall',
      width: 3840,
      height: 2160,
      address: '10.0.0.7',
      startedAt: room.now,
      expiresAt: room.now + 10 * MINUTE,
    });
    const id = newId();
    const { wall } = await approve(budi, screen.code, { name: ' Layar 1 ', isGuestByDefault: true }, id);
    expect(wall).toMatchObject({ id, mode: 'GUEST', settings: { name: 'Layar 1', pinnedScene: null } });
    room.now += 5 * SECOND;
    const { state, admission } = await room.poll(screen);
    expect(state).toBe('APPROVED');
    const token = must(admission, 'an admission').token;
    expect(token).toMatch(/^ssd_wall_[0-9A-Za-z]{36}$/);
    expect(admission).toEqual({ wall: id, token, expiresAt: room.now + 96 * HOUR });
    const admitted = await room.admit(token, screen.device.wallProof(token, room.now));
    expect(admitted).toEqual({ principal: id, kind: 'WALL', session: null, expiresAt: room.now + 96 * HOUR });
    const viewer = await room.viewerOf(admitted);
    expect([viewer.may('beWall'), viewer.sightIn(REGENCY), viewer.may('readWalls')]).toEqual([
      true,
      'GUEST',
      false,
    ]);
    expect(await room.entries('audit', id)).toMatchObject([
      { kind: 'WallApproved', actor: budi.principal, payload: { scope: REGENCY, isGuestByDefault: true } },
    ]);
  });

  test('neither token nor name nor place is in the log', async () => {
    const { id, token } = await room.paired(budi, { name: 'nama-rahasia', place: 'tempat-rahasia' });
    const all = JSON.stringify([await room.entries('log', id), await room.entries('audit', id)]);
    expect(all).not.toMatch(/rahasia|ssd_wall/);
    const dump = await room.dump();
    expect(dump).toContain('nama-rahasia');
    expect(dump).not.toContain(token);
  });

  test('a code is used once: the second decision is refused, whoever takes it', async () => {
    const screen = await room.begin();
    const id = newId();
    const first = await approve(budi, screen.code, {}, id);
    await no(approve(siti, screen.code), 'PAIRING_CODE_USED');
    await no(approve(budi, screen.code), 'PAIRING_CODE_USED');
    await no(pairing().wallPairing(siti, screen.code), 'PAIRING_CODE_USED');
    await no(pairing().refuseWall(siti, { id: newId(), code: screen.code }), 'PAIRING_CODE_USED');
    // The same request again is no second decision.
    expect((await approve(budi, screen.code, {}, id)).wall.id).toBe(first.wall.id);
    await no(approve(budi, screen.code, { name: 'Lain' }, id), 'ID_REUSED');
  });

  test('of many who decide at once, one wins', async () => {
    for (let round = 0; round < 10; round += 1) {
      const screen = await room.begin(new Device(), `10.1.${round}`);
      const decided = await Promise.allSettled([
        approve(budi, screen.code),
        approve(siti, screen.code),
        pairing().refuseWall(siti, { id: newId(), code: screen.code }),
        approve(budi, screen.code),
      ]);
      const won = decided.filter(({ status }) => status === 'fulfilled');
      expect(won).toHaveLength(1);
      for (const one of decided) {
        if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'PAIRING_CODE_USED' });
      }
      const { state } = await room.poll(screen);
      expect(state).toBe(decided[2]?.status === 'fulfilled' ? 'REFUSED' : 'APPROVED');
    }
  });

  test('a refusal wins over an approval in the same batch', async () => {
    const screen = await room.begin();
    const refused = pairing().refuseWall(siti, {
      id: newId(),
      code: screen.code,
      reason: 'bukan layar kami',
    });
    await no(approve(budi, screen.code), 'PAIRING_CODE_USED');
    expect(await refused).toMatchObject({ pairing: { code: screen.code } });
    expect((await room.poll(screen)).state).toBe('REFUSED');
    const [entry] = await room.entries('audit', screen.pairing);
    expect(entry).toMatchObject({ kind: 'WallRefused', actor: siti.principal });
    expect(await room.reasonOf(must(entry, 'an entry').id)).toBe('bukan layar kami');
  });

  test('the answer with the token may be lost: each one has a new token, until one is used', async () => {
    const screen = await room.begin();
    await approve(budi, screen.code);
    const tokens: string[] = [];
    for (let time = 0; time < 3; time += 1) {
      tokens.push(must((await room.poll(screen)).admission, 'an admission').token);
      room.now += 5 * SECOND;
    }
    const [lost, , last] = tokens as [string, string, string];
    expect(new Set(tokens).size).toBe(3);
    const proof = (token: string) => screen.device.wallProof(token, room.now);
    await no(room.admit(lost, proof(lost)), 'CREDENTIAL_UNKNOWN');
    await room.admit(last, proof(last));
    room.now += 5 * SECOND;
    expect(await room.poll(screen)).toMatchObject({ state: 'EXPIRED', admission: null });
    await room.admit(last, proof(last));
  });

  test('a wall whose approval was committed and whose answer was lost is there for everybody (F5)', async () => {
    const screen = await room.begin();
    const [id, code] = [newId(), screen.code];
    await room.combiner.losing('ANSWER', () => approve(budi, code, {}, id));
    await expect.poll(() => listed(id)).toBe(true);
    await no(pairing().wallPairing(siti, code), 'PAIRING_CODE_USED');
    expect((await approve(budi, code, {}, id)).wall.id).toBe(id);
    const { token } = must((await room.poll(screen)).admission, 'an admission');
    await room.admit(token, screen.device.wallProof(token, room.now));
  });

  test('the repeat of an approval whose answer was lost answers with the wall at once (F5)', async () => {
    const screen = await room.begin();
    const id = newId();
    await room.combiner.losing('ANSWER', () => approve(budi, screen.code, {}, id));
    expect((await approve(budi, screen.code, {}, id)).wall).toMatchObject({ id, mode: 'NORMAL' });
    expect(listed(id)).toBe(true);
  });

  test('a refusal that was not stored is taken again with the same id (F5)', async () => {
    const screen = await room.begin();
    const refuse = (id: string) => pairing().refuseWall(siti, { id, code: screen.code });
    const id = newId();
    await room.combiner.losing('COMMIT', () => refuse(id));
    await no(refuse(newId()), 'PAIRING_CODE_USED');
    expect(await refuse(id)).toMatchObject({ pairing: { code: screen.code } });
    expect(await room.entries('audit', screen.pairing)).toHaveLength(1);
    expect(await refuse(id)).toMatchObject({ pairing: { code: screen.code } });
    expect((await room.poll(screen)).state).toBe('REFUSED');
  });

  test('a screen learns of a refusal once it is stored, and not before (H9)', async () => {
    for (const loss of ['COMMIT', 'ANSWER'] as const) {
      const screen = await room.begin();
      const id = newId();
      const refuse = () => pairing().refuseWall(siti, { id, code: screen.code, reason: null });
      await room.combiner.losing(loss, refuse);
      expect((await room.poll(screen)).state).toBe('PENDING');
      await refuse();
      room.now += 5 * SECOND;
      expect((await room.poll(screen)).state).toBe('REFUSED');
    }
  });

  test('a token whose issue or first use got no answer lets its wall in (F5)', async () => {
    const screen = await room.begin();
    await approve(budi, screen.code);
    await room.combiner.losing('ANSWER', () => room.poll(screen));
    room.now += 5 * SECOND;
    const { wall, token } = must((await room.poll(screen)).admission, 'an admission');
    room.combiner.loses = 'ANSWER';
    await room.admit(token, screen.device.wallProof(token, room.now));
    room.combiner.loses = null;
    await expect.poll(() => room.tokensOf(wall)).toMatchObject([{ first_used_at: room.now }]);
  });

  test('a screen that an exercise let in without telling it comes back as the same wall (F5)', async () => {
    const device = new Device();
    const letIn = (name: string) =>
      pairing().startWallPairing(room.door('10.7.7.7'), {
        ...{ publicKey: device.publicKey, width: 3840, height: 2160 },
        exercise: { key: EXERCISE_KEY, setup: setup({ name }) },
      });
    const named = () =>
      room.walls.services.wallQueries
        .walls(budi)
        .filter(({ settings }) => settings.name.startsWith('Latihan F'));
    await room.combiner.losing('ANSWER', () => letIn('Latihan F1'));
    await expect.poll(() => named().length).toBe(1);
    const [first] = named();
    const again = await letIn('Latihan F2');
    expect(named()).toMatchObject([{ id: first?.id, settings: { name: 'Latihan F2' } }]);
    const { wall, token } = must((await room.poll({ device, ...again })).admission, 'an admission');
    expect(wall).toBe(first?.id);
    await room.admit(token, device.wallProof(token, room.now));
    await letIn('Latihan F3');
    expect(named()).toHaveLength(2);
  });

  test('an approved screen fetches its token after a restart; one that waits begins anew', async () => {
    const approved = await room.begin();
    const waiting = await room.begin();
    await approve(budi, approved.code);
    await room.restart();
    expect((await room.poll(waiting)).state).toBe('EXPIRED');
    expect((await room.poll(approved)).state).toBe('APPROVED');
    await no(approve(siti, waiting.code), 'PAIRING_CODE_UNKNOWN', { isRetryable: false });
    const late = await room.begin();
    await approve(budi, late.code);
    room.now += 10 * MINUTE;
    expect((await room.poll(late)).state).toBe('EXPIRED');
  });

  test('who asks too soon waits longer', async () => {
    const screen = await room.begin();
    expect((await room.poll(screen)).state).toBe('PENDING');
    room.now += 2 * SECOND;
    expect(await room.poll(screen)).toMatchObject({ state: 'SLOW_DOWN', intervalSeconds: 10 });
    room.now += 10 * SECOND;
    expect(await room.poll(screen)).toMatchObject({ state: 'PENDING', intervalSeconds: 10 });
    room.now += 10 * MINUTE;
    expect((await room.poll(screen)).state).toBe('EXPIRED');
  });

  test('nobody but the device learns what became of it', async () => {
    const screen = await room.begin();
    await approve(budi, screen.code);
    const other = { pairing: screen.pairing, device: new Device() };
    await no(room.poll(other), 'PAIRING_PROOF_WRONG');
    const proof = screen.device.pairingProof(screen.pairing, room.now);
    const poll = () => pairing().pollWallPairing({ pairing: screen.pairing, proof });
    expect((await poll()).state).toBe('APPROVED');
    room.now += 5 * SECOND;
    await no(poll(), 'PAIRING_PROOF_WRONG');
    const late = screen.device.pairingProof(screen.pairing, room.now - 121 * SECOND);
    await no(pairing().pollWallPairing({ pairing: screen.pairing, proof: late }), 'PAIRING_PROOF_STALE', {
      isRetryable: true,
    });
    const stale = await pairing()
      .pollWallPairing({ pairing: screen.pairing, proof: late })
      .catch((error) => error.fields());
    expect(stale).toEqual({ serverTime: room.now });
    expect((await room.poll({ pairing: newId(), device: screen.device })).state).toBe('EXPIRED');
  });

  test('only who may approve looks and decides', async () => {
    const screen = await room.begin();
    for (const role of ['KECAMATAN', 'LEADER', 'INTELLIGENCE', 'REPORTER'] as const) {
      const other = await room.somebody(role);
      await no(pairing().wallPairing(other, screen.code), 'FORBIDDEN');
      await no(approve(other, screen.code), 'FORBIDDEN');
      await no(pairing().refuseWall(other, { id: newId(), code: screen.code }), 'FORBIDDEN');
    }
    const wall = await room.present(budi);
    await no(approve(wall.viewer, screen.code), 'FORBIDDEN');
    // The right counts as it stands when the decision is stored.
    const former = await room.somebody('POSKO');
    await room.combiner.submit((tx) => room.rights.bar(tx, must(former.principal, 'a principal')));
    await no(approve(former, screen.code), 'CREDENTIAL_REVOKED');
    expect((await room.poll(screen)).state).toBe('PENDING');
  });

  test('a setup that makes no sense is refused with what would', async () => {
    const { code } = await room.begin();
    await no(approve(budi, code, { scope: '15.08' }), 'WALL_SCOPE_UNKNOWN');
    await no(approve(budi, code, { scope: '15.07.05.2004' }), 'WALL_SCOPE_UNKNOWN');
    const tooFar = await approve(budi, code, { diagonalInches: 55, distanceMetres: 5 }).catch(
      (error) => error,
    );
    expect([tooFar.code, tooFar.fields()]).toEqual(['WALL_SCREEN_TOO_SMALL', { maximumMetres: 4.9 }]);
    for (const diagonalInches of [0, -86, 19.9, 601]) {
      await no(approve(budi, code, { diagonalInches }), 'WALL_SCREEN_OUT_OF_RANGE');
    }
    await no(approve(budi, code, { distanceMetres: 41 }), 'WALL_SCREEN_OUT_OF_RANGE');
    await no(approve(budi, code, { name: ' ' }), 'TEXT_NOT_ACCEPTABLE');
    await no(approve(budi, code, { place: 'x'.repeat(81) }), 'TEXT_NOT_ACCEPTABLE');
    await no(approve(budi, code, {}, must(siti.principal, 'a principal')), 'ID_REUSED');
    expect((await approve(budi, code, { scope: '15.07.05' })).wall.settings.scope).toBe('15.07.05');
  });

  test('a code that is none, unknown or run out, and too many of them, are told apart', async () => {
    const guesser = await room.somebody('POSKO');
    const { code } = await room.begin();
    await no(pairing().wallPairing(guesser, 'AEIOU'), 'PAIRING_CODE_MALFORMED');
    for (let guess = 0; guess < 5; guess += 1)
      await no(approve(guesser, 'BBBB-BBBB'), 'PAIRING_CODE_UNKNOWN');
    await no(approve(guesser, code), 'TOO_MANY_PAIRING_TRIES', { isRetryable: true });
    await no(pairing().wallPairing(guesser, code), 'TOO_MANY_PAIRING_TRIES');
    const refused = { kind: 'CredentialRefused', details: { code: 'TOO_MANY_PAIRING_TRIES' } };
    expect(room.records).toMatchObject([refused, refused]);
    room.now += 10 * MINUTE;
    await no(approve(guesser, code), 'PAIRING_CODE_EXPIRED');
  });

  test('a key that is none is refused before anything is kept of it', async () => {
    const request = { publicKey: 'kunci', width: 1, height: 1 };
    await no(pairing().startWallPairing(room.door(), request), 'WALL_KEY_MALFORMED');
  });

  test('an exercise lets a screen in that has its key, at once', async () => {
    const device = new Device();
    const { publicKey } = device;
    const begin = (key: string, change: object = {}) =>
      pairing().startWallPairing(room.door('10.3.0.1'), {
        ...{ publicKey, width: 1920, height: 1080 },
        exercise: { key, setup: setup(change) },
      });
    await no(begin('latihan_lain'), 'EXERCISE_KEY_WRONG');
    await no(begin(EXERCISE_KEY, { scope: '99.99' }), 'WALL_SCOPE_UNKNOWN');
    const started = await begin(EXERCISE_KEY, { scope: '15.07.01', isGuestByDefault: true });
    const { state, admission } = await room.poll({ ...started, device });
    expect(state).toBe('APPROVED');
    const { wall, token } = must(admission, 'an admission');
    const viewer = await room.viewerOf(await room.admit(token, device.wallProof(token, room.now)));
    expect([viewer.sightIn('15.07.01'), viewer.sightIn(REGENCY)]).toEqual(['GUEST', null]);
    expect(await room.entries('audit', wall)).toMatchObject([{ kind: 'WallApproved', actor: null }]);
    await no(approve(budi, started.code), 'PAIRING_CODE_USED');
    await room.restart({ plan: { ...room.plan, kind: 'PILKADA' } });
    await no(begin(EXERCISE_KEY), 'WALL_NEEDS_APPROVAL');
    await room.restart();
  });
});
