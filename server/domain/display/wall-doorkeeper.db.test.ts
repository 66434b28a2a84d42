import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DATABASES } from '../../../tests/support/databases.ts';
import { newId } from '../../kernel/ids.ts';
import { must } from '../../kernel/must.ts';
import { RetryLater } from '../../kernel/storage-fault.ts';
import type { WriteCombiner } from '../../stream/write-combiner.ts';
import type { Viewer } from '../access/viewer.policy.ts';
import type { CommandWallInput } from './wall.input.ts';
import { HOUR, MINUTE, refusal, SECOND, TrialRoom } from './wall-room.fixture.ts';

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

  describe('tokens', () => {
    const admitWith = (token: string) => room.admit(token, wall.device.wallProof(token, room.now));
    const renewed = async () => (await service().renewWall(wall.viewer)).admission.token;

    test('live 96 hours, and are to be renewed while 72 are ahead', async () => {
      const frames = follow();
      await expect.poll(() => frames.at(-1)?.isRenewalDue).toBe(false);
      room.now += 24 * HOUR;
      await admitWith(wall.token);
      room.now += SECOND;
      await expect.poll(() => frames.at(-1)?.isRenewalDue).toBe(true);
      expect(seen().expiresAt).toBe(room.now + 72 * HOUR - SECOND);
      room.now += 72 * HOUR - SECOND;
      await no(admitWith(wall.token), 'CREDENTIAL_EXPIRED');
    });

    test('a lost answer shuts nobody out: the one in use goes on until a new one is used', async () => {
      const lost = await renewed();
      const next = await renewed();
      await no(admitWith(lost), 'CREDENTIAL_UNKNOWN');
      await admitWith(wall.token);
      expect(await room.tokensOf(wall.id)).toHaveLength(2);
      await admitWith(next);
      room.now += 9 * MINUTE;
      await admitWith(wall.token);
      room.now += MINUTE;
      await no(admitWith(wall.token), 'CREDENTIAL_EXPIRED');
      await admitWith(next);
      await renewed();
      expect(await room.tokensOf(wall.id)).toHaveLength(2);
    });

    test('renewed for ever, a wall never has more than three', async () => {
      let counted = 0;
      for (let day = 0; day < 12; day += 1) {
        const token = await renewed();
        await admitWith(token);
        room.now += 24 * HOUR;
        counted = Math.max(counted, (await room.tokensOf(wall.id)).length);
      }
      expect(counted).toBeLessThanOrEqual(3);
    });

    test('tokens that are none, cut or of nobody are told apart', async () => {
      const proof = wall.device.wallProof(wall.token, room.now);
      await no(room.admit(wall.token.slice(0, -1), proof), 'CREDENTIAL_MALFORMED');
      const swapped = wall.token.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a'));
      await no(room.admit(swapped, proof), 'CREDENTIAL_MALFORMED');
      const { token } = await room.paired(budi, { name: 'Lain' });
      await unpair(
        must(
          listed().find((one) => one.settings.name === 'Lain'),
          'the other',
        ).id,
      );
      await no(room.admit(token, wall.device.wallProof(token, room.now)), 'CREDENTIAL_UNKNOWN');
    });

    test('a database that takes no writes darkens no wall', async () => {
      const token = await renewed();
      const combiner = { submit: () => Promise.reject(new RetryLater()) } as unknown as WriteCombiner;
      await room.restart({ combiner });
      await admitWith(token);
      await no(room.admit(token, null), 'PROOF_MISSING');
      await room.restart();
      await admitWith(token);
      expect((await room.tokensOf(wall.id)).every(({ first_used_at }) => first_used_at !== null)).toBe(true);
    });

    test('ten connections at once with a new token are all let in', async () => {
      const token = await renewed();
      const admitted = await Promise.all(Array.from({ length: 10 }, () => admitWith(token)));
      expect(new Set(admitted.map(({ principal }) => principal))).toEqual(new Set([wall.id]));
    });
  });

  describe('a stolen token', () => {
    const records = (id = wall.id) => room.records.filter(({ subject }) => subject === id);

    test('opens nothing on another device, is flagged with when and from where, and the wall goes on', async () => {
      const thief = await room.present(budi, { name: 'Pencuri' });
      const replayed = wall.device.wallProof(wall.token, room.now);
      await room.admit(wall.token, replayed);
      const tries = [
        [null, 'PROOF_MISSING', 'PROOF_MISSING'],
        ['', 'PROOF_WRONG', 'PROOF_WRONG'],
        [thief.device.wallProof(wall.token, room.now), 'PROOF_WRONG', 'PROOF_WRONG'],
        [wall.device.wallProof(thief.token, room.now), 'PROOF_WRONG', 'PROOF_WRONG'],
        [replayed, 'PROOF_WRONG', 'PROOF_REPLAYED'],
      ] as const;
      for (const [proof, code] of tries) await no(room.admit(wall.token, proof, '10.9.9.9'), code);
      expect(records().map(({ kind, details }) => [kind, details])).toEqual(
        tries.map(([, , what]) => ['TokenMisused', { what }]),
      );
      expect(JSON.stringify(records())).not.toContain('10.9.9.9');
      await expect
        .poll(() => seen())
        .toMatchObject({
          isMisused: true,
          misuse: { at: room.now, address: '10.9.9.9' },
        });
      await room.admit(wall.token, wall.device.wallProof(wall.token, room.now));
      expect(seen(thief.id).isMisused).toBe(false);
      await room.restart();
      expect(seen().isMisused).toBe(true);
    });

    test('makes the wall renew its token, and is put away with a reason', async () => {
      const frames = follow();
      await no(room.admit(wall.token, null, '10.9.9.9'), 'PROOF_MISSING');
      await expect.poll(() => frames.at(-1)?.isRenewalDue).toBe(true);
      room.now += SECOND;
      const { token } = (await service().renewWall(wall.viewer)).admission;
      await room.admit(token, wall.device.wallProof(token, room.now));
      await expect.poll(() => frames.at(-1)?.isRenewalDue).toBe(false);
      await command({ command: 'DISMISS_MISUSE', reason: 'teknisi mencoba' });
      expect(seen()).toMatchObject({ isMisused: false, misuse: null });
    });

    test('cannot fill the database: what one address group does again is written once a minute (F17)', async () => {
      const versions = async () => (await room.storedWall(wall.id)).version;
      const before = await versions();
      for (let time = 0; time < 50; time += 1) {
        const address = `2001:db8:1:2::${time.toString(16)}`;
        await no(room.admit(wall.token, null, address), 'PROOF_MISSING');
        await room.combiner.submit(async () => null);
      }
      expect(await versions()).toBe(before + 1);
    });

    test('a wrong clock is no theft: it is told the time and let in with it', async () => {
      const slow = wall.device.wallProof(wall.token, room.now - 121 * SECOND);
      await no(room.admit(wall.token, slow), 'PROOF_STALE');
      expect(room.walls.services.wallPairing.serverTime()).toBe(room.now);
      expect([records(), seen().isMisused]).toEqual([[], false]);
      await room.admit(
        wall.token,
        wall.device.wallProof(wall.token, room.walls.services.wallPairing.serverTime()),
      );
    });
  });
});
