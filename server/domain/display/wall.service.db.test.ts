import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import { ANONYMOUS, type Viewer } from '../access/viewer.policy.ts';
import type { CommandWallInput } from './wall.input.ts';
import { HOUR, MINUTE, REGENCY, refusal, SECOND, TrialRoom } from './wall-room.fixture.ts';

type Present = Awaited<ReturnType<TrialRoom['present']>>;

describe.each(DATABASES)('on $name', ({ fresh }) => {
  let room: TrialRoom;
  let budi: Viewer;
  let wall: Present;
  const stops: (() => void)[] = [];

  beforeAll(async () => {
    room = await TrialRoom.open(await fresh());
    budi = await room.somebody('POSKO');
  });
  beforeEach(async () => {
    // Each test begins in a ten minutes of its own, so that limits of pairing do not meet.
    room.now += 10 * MINUTE;
    wall = await room.present(budi);
  });
  afterEach(async () => {
    for (const stop of stops.splice(0)) stop();
    for (const { id } of listed()) await unpair(id);
  });
  afterAll(() => room.close());

  const service = () => room.walls.services.wall;
  const listed = () => room.walls.services.wallQueries.walls(budi);
  const seen = (id = wall.id) =>
    must(
      listed().find((one) => one.id === id),
      'a listed wall',
    );
  const unpair = (id: string, reason = 'uji selesai') =>
    service().unpairWall(budi, { id: newId(), wall: id, reason });
  const command = (input: Partial<CommandWallInput>, viewer = budi) =>
    service().commandWall(viewer, { id: newId(), wall: wall.id, command: 'GUEST_ON', ...input });
  const no = (act: Promise<unknown>, code: string) => expect(act).rejects.toMatchObject(refusal(code));
  const follow = (viewer = wall.viewer) => {
    const followed = room.follow(viewer);
    stops.push(followed.stop);
    return followed.frames;
  };
  const present = ({ id }: Present) =>
    room.viewerOf({ principal: id, kind: 'WALL', session: null, expiresAt: null });
  const settings = async (change: NonNullable<CommandWallInput['settings']>) =>
    (await command({ command: 'CHANGE_SETTINGS', settings: change })).walls[0]?.settings;

  describe('commands', () => {
    test('guest mode and the blank screen change what is sent; neither ends the other', async () => {
      const steps = [
        ['GUEST_ON', 'GUEST', 'GUEST'],
        ['BLANK', 'BLANK', null],
        ['GUEST_OFF', 'BLANK', null],
        ['GUEST_ON', 'BLANK', null],
        ['UNBLANK', 'GUEST', 'GUEST'],
        ['GUEST_OFF', 'NORMAL', 'WALL'],
      ] as const;
      for (const [step, mode, sight] of steps) {
        const { walls } = await command({ command: step, reason: 'tamu datang' });
        expect(walls).toMatchObject([{ id: wall.id, mode }]);
        expect((await present(wall)).sightIn(REGENCY)).toBe(sight);
      }
    });

    test('a command for all reaches every wall, and is on record with who and why', async () => {
      const other = await room.present(budi, { name: 'Layar 2', scope: '15.07.05' });
      const frames = [follow(), follow(other.viewer)];
      await expect.poll(() => frames.map((each) => each.length)).toEqual([1, 1]);
      // Nine times, so that no heartbeat helps by chance.
      for (let time = 0; time < 9; time += 1) {
        const [order, mode] =
          time % 2 === 0 ? (['BLANK', 'BLANK'] as const) : (['UNBLANK', 'NORMAL'] as const);
        await command({ wall: null, command: order, reason: 'ada tamu' });
        await expect
          .poll(() => frames.map((each) => each.at(-1)?.mode), { interval: 5 })
          .toEqual([mode, mode]);
      }
      for (const { id } of [wall, other]) {
        const entry = must((await room.entries('audit', id)).at(-1), 'an entry');
        expect(entry).toMatchObject({
          kind: 'WallCommanded',
          actor: budi.principal,
          payload: { command: 'BLANK', mode: 'BLANK' },
        });
        expect(await room.reasonOf(entry.id)).toBe('ada tamu');
        expect((await present(id === wall.id ? wall : other)).wallMode).toBe('BLANK');
      }
    });

    test('orders are whole: who comes later or back gets all of them', async () => {
      await command({ command: 'RESTART' });
      await command({ command: 'TEST_SOUND' });
      await command({ command: 'SHOW_SEAL' });
      await command({ command: 'PIN_SCENE', scene: 'OVERVIEW' });
      await settings({ isSoundOn: false });
      const frames = follow();
      await expect.poll(() => frames.length).toBeGreaterThan(0);
      expect(frames[0]).toMatchObject({
        wall: wall.id,
        serverTime: room.now,
        operationTime: room.now - HOUR,
        operationSpeed: 60,
        mode: 'NORMAL',
        settings: { pinnedScene: 'OVERVIEW', isSoundOn: false, scope: REGENCY },
        restartedAt: room.now,
        soundTestedAt: room.now,
        sealUntil: room.now + 2 * MINUTE,
        isRenewalDue: false,
      });
      await command({ command: 'PIN_SCENE' });
      await expect.poll(() => frames.at(-1)?.settings.pinnedScene).toBeNull();
    });

    test('orders have a heartbeat of their own', async () => {
      const frames = follow();
      await expect.poll(() => frames.length).toBeGreaterThan(2);
    });

    test('settings and modes outlive the server', async () => {
      await command({ command: 'BLANK', reason: 'istirahat' });
      await settings({ name: 'Layar barat', distanceMetres: 5.5, ambient: 'BRIGHT' });
      await room.restart();
      expect(seen()).toMatchObject({
        mode: 'BLANK',
        settings: { name: 'Layar barat', diagonalInches: 86, distanceMetres: 5.5, ambient: 'BRIGHT' },
      });
      const proof = wall.device.wallProof(wall.token, room.now);
      expect((await room.viewerOf(await room.admit(wall.token, proof))).sightIn(REGENCY)).toBeNull();
    });

    test('another scope moves the grant, the new one first', async () => {
      expect((await settings({ scope: '15.07.05' }))?.scope).toBe('15.07.05');
      const moved = await present(wall);
      expect([moved.sightIn(REGENCY), moved.sightIn('15.07.05')]).toEqual([null, 'WALL']);
      const kinds = (await room.entries('log', wall.id)).map(({ kind }) => kind);
      expect(kinds).toEqual(['AccessGranted', 'WallModeSet', 'AccessGranted', 'AccessRevoked']);
    });

    test('what people typed is not in the record, that they changed it is', async () => {
      await settings({ name: 'nama-rahasia', isRotating: true });
      const entry = (await room.entries('audit', wall.id)).at(-1);
      expect(entry?.payload).toEqual({
        command: 'CHANGE_SETTINGS',
        mode: 'NORMAL',
        name: true,
        isRotating: true,
      });
    });

    test('a wall for guests starts for guests, and no restart shows more than before', async () => {
      await settings({ isGuestByDefault: true });
      expect(seen().mode).toBe('GUEST');
      await command({ command: 'GUEST_OFF' });
      expect(seen().mode).toBe('NORMAL');
      await command({ command: 'RESTART' });
      expect(seen().mode).toBe('GUEST');
      await settings({ isGuestByDefault: false });
      await command({ command: 'RESTART' });
      expect(seen().mode).toBe('GUEST');
    });

    test('the same command again is done once', async () => {
      const id = newId();
      const first = await command({ id, command: 'RESTART' });
      room.now += MINUTE;
      const again = await command({ id, command: 'RESTART' });
      expect(again.walls.map((one) => one.id)).toEqual(first.walls.map((one) => one.id));
      const entries = await room.entries('audit', wall.id);
      expect(entries.filter(({ kind }) => kind === 'WallCommanded')).toHaveLength(1);
      await no(command({ id, command: 'TEST_SOUND' }), 'ID_REUSED');
    });

    test('commands at once leave each of them done', async () => {
      const all = ['GUEST_ON', 'RESTART', 'TEST_SOUND', 'SHOW_SEAL', 'BLANK'] as const;
      await Promise.all(all.map((each) => command({ command: each, reason: 'sekaligus' })));
      const frames = follow();
      await expect
        .poll(() => frames.at(-1))
        .toMatchObject({ mode: 'BLANK', restartedAt: room.now, soundTestedAt: room.now });
      expect(
        (await room.entries('audit', wall.id)).filter(({ kind }) => kind === 'WallCommanded'),
      ).toHaveLength(5);
    });

    test('a command whose answer was lost reaches the wall, and its repeat is answered as it stands (F5)', async () => {
      const frames = follow();
      await expect.poll(() => frames.length).toBe(1);
      const request = { id: newId(), wall: wall.id, command: 'BLANK', reason: 'tamu datang' } as const;
      await room.combiner.losing('ANSWER', () => service().commandWall(budi, request));
      await expect.poll(() => frames.at(-1)?.mode).toBe('BLANK');
      expect(seen().mode).toBe('BLANK');
      expect((await service().commandWall(budi, request)).walls).toMatchObject([{ mode: 'BLANK' }]);
      const guests = { id: newId(), wall: null, command: 'GUEST_ON' } as const;
      await room.combiner.losing('ANSWER', () => service().commandWall(budi, guests));
      await command({ command: 'UNBLANK', reason: 'tamu pergi' });
      expect((await service().commandWall(budi, guests)).walls).toMatchObject([{ mode: 'GUEST' }]);
    });

    test('what makes no sense is refused and changes nothing', async () => {
      const before = seen();
      for (const each of ['BLANK', 'UNBLANK', 'DISMISS_MISUSE'] as const) {
        await no(command({ command: each }), 'REASON_NEEDED');
        await no(command({ command: each, reason: '  ' }), 'REASON_NEEDED');
      }
      await no(command({ command: 'GUEST_ON', reason: 'x'.repeat(501) }), 'TEXT_NOT_ACCEPTABLE');
      await no(command({ command: 'CHANGE_SETTINGS' }), 'WALL_SETTINGS_MISSING');
      await no(settings({ name: null }), 'WALL_SETTINGS_MISSING');
      await no(settings({ scope: '15.99' }), 'WALL_SCOPE_UNKNOWN');
      await no(settings({ distanceMetres: 30 }), 'WALL_SCREEN_TOO_SMALL');
      await no(command({ wall: newId() }), 'WALL_UNKNOWN');
      await no(unpair(newId()), 'WALL_UNKNOWN');
      await no(unpair(wall.id, ''), 'REASON_NEEDED');
      expect(seen()).toEqual(before);
    });

    test('only who may command commands, judged as the command is stored', async () => {
      for (const role of ['KECAMATAN', 'LEADER', 'AGENCY', 'REPORTER'] as const) {
        await no(command({}, await room.somebody(role)), 'FORBIDDEN');
      }
      await no(command({}, ANONYMOUS), 'FORBIDDEN');
      await no(command({}, wall.viewer), 'FORBIDDEN');
      const former = await room.somebody('POSKO');
      await room.combiner.submit((tx) => room.rights.bar(tx, must(former.principal, 'a principal')));
      await no(command({}, former), 'CREDENTIAL_REVOKED');
    });
  });

  describe('unpairing', () => {
    test('shuts every door to the wall, at once and for good', async () => {
      const register = room.register;
      const heard: boolean[] = [];
      const forget = register.whenChanged(wall.id, () => heard.push(register.isBarred(wall.id)));
      const { wall: gone } = await unpair(wall.id, 'layar dijual');
      expect(gone.id).toBe(wall.id);
      await room.tail.isLevel();
      forget();
      expect(heard.at(-1)).toBe(true);
      expect(listed()).toEqual([]);
      const proof = () => wall.device.wallProof(wall.token, room.now);
      await no(room.admit(wall.token, proof()), 'CREDENTIAL_UNKNOWN');
      await no(service().renewWall(wall.viewer), 'CREDENTIAL_REVOKED');
      await no(command({}), 'WALL_ALREADY_UNPAIRED');
      await no(unpair(wall.id), 'WALL_ALREADY_UNPAIRED');
      await command({ wall: null, command: 'TEST_SOUND' });
      await room.restart();
      await no(room.admit(wall.token, proof()), 'CREDENTIAL_UNKNOWN');
      expect(await room.entries('audit', wall.id)).toMatchObject([
        { kind: 'WallApproved' },
        { kind: 'WallUnpaired', actor: budi.principal },
      ]);
    });

    test('holds where its answer was lost (F5)', async () => {
      const request = { id: newId(), wall: wall.id, reason: 'dipindah' };
      await room.combiner.losing('ANSWER', () => service().unpairWall(budi, request));
      await expect.poll(() => listed()).toEqual([]);
      const proof = wall.device.wallProof(wall.token, room.now);
      await no(room.admit(wall.token, proof), 'CREDENTIAL_UNKNOWN');
      expect((await service().unpairWall(budi, request)).wall.id).toBe(wall.id);
    });

    test('leaves a wall with its token where a renewal got no answer (F5)', async () => {
      await room.combiner.losing('ANSWER', () => service().renewWall(wall.viewer));
      const { admission } = await service().renewWall(wall.viewer);
      await room.admit(admission.token, wall.device.wallProof(admission.token, room.now));
    });

    test('wins over a renewal that comes at the same time', async () => {
      for (const order of ['renewal first', 'unpairing first']) {
        const raced = await room.present(budi);
        const acts = [() => service().renewWall(raced.viewer), () => unpair(raced.id)];
        if (order === 'unpairing first') acts.reverse();
        await Promise.allSettled(acts.map((act) => act() as Promise<unknown>));
        await no(
          room.admit(raced.token, raced.device.wallProof(raced.token, room.now)),
          'CREDENTIAL_UNKNOWN',
        );
        expect(await room.tokensOf(raced.id)).toEqual([]);
      }
    });
  });

  describe('health', () => {
    const health = (change: object = {}) => ({
      frameAt: room.now,
      scene: 'OVERVIEW' as const,
      preset: 'STANDARD' as const,
      sound: 'RUNNING' as const,
      heapMegabytes: 81.5,
      nodes: 2_400,
      version: '1a2b3c',
      ...change,
    });

    test('a wall says how it is, and the server how far it is behind', async () => {
      expect(seen()).toMatchObject({ health: null, isSilent: false, lastSeenAt: room.now });
      const asOf = room.now;
      room.trail.note(asOf, { seq: 10, operationTime: 1_000 });
      room.cursors.set('held', { seq: 10, operationTime: 1_000, scope: '15.07', sight: 'WALL' });
      room.now += 2 * SECOND;
      room.trail.note(room.now, { seq: 11, operationTime: 1_000 });
      room.now += 4 * SECOND;
      expect(service().reportWallHealth(wall.viewer, health({ cursor: 'held' }))).toEqual({
        serverTime: room.now,
      });
      expect(seen()).toMatchObject({
        lastSeenAt: room.now,
        health: { ...health({ frameAt: room.now }), lagMs: 4 * SECOND, reportedAt: room.now },
      });
      service().reportWallHealth(wall.viewer, health({ cursor: 'forged', version: 'v'.repeat(5_000) }));
      expect(seen().health).toMatchObject({ lagMs: null, version: 'v'.repeat(40) });
      service().reportWallHealth(wall.viewer, health());
      expect(seen().health?.lagMs).toBeNull();
    });

    test('a wall that says nothing for more than 90 seconds is silent', async () => {
      room.now += 90 * SECOND;
      expect(seen().isSilent).toBe(false);
      room.now += 1;
      expect(seen().isSilent).toBe(true);
      service().reportWallHealth(wall.viewer, health());
      expect(seen().isSilent).toBe(false);
      room.now += 91 * SECOND;
      expect(seen().isSilent).toBe(true);
      await room.restart();
      // Nobody has had the time to say anything yet.
      expect(seen()).toMatchObject({ isSilent: false, lastSeenAt: null, health: null });
    });

    test('a wall is connected while it takes its orders', async () => {
      expect(seen().isConnected).toBe(false);
      const followed = room.follow(wall.viewer);
      await expect.poll(() => seen().isConnected).toBe(true);
      followed.stop();
      room.now += 6 * SECOND;
      expect(seen().isConnected).toBe(false);
    });

    test('nothing is kept of a wall that is none any more', async () => {
      const { viewer } = wall;
      await unpair(wall.id);
      service().reportWallHealth(viewer, health());
      expect(listed()).toEqual([]);
      expect(() => service().reportWallHealth(budi, health())).toThrow(
        expect.objectContaining({ code: 'FORBIDDEN' }),
      );
      expect(() => room.walls.services.wallQueries.watchOrders(budi)).toThrow(
        expect.objectContaining({ code: 'FORBIDDEN' }),
      );
    });

    test('who may read the walls sees them all, by name; who may not, none', async () => {
      await room.present(budi, { name: 'Aula', scope: '15.07.05' });
      expect(listed().map(({ settings: { name } }) => name)).toEqual(['Aula', 'Layar utama']);
      const { walls } = room.walls.services.wallQueries;
      expect(walls(await room.somebody('KECAMATAN', '15.07.05'))).toEqual([]);
      expect(walls(wall.viewer)).toEqual([]);
      expect(JSON.stringify(listed())).not.toMatch(/ssd_wall|publicKey/);
    });
  });
});
