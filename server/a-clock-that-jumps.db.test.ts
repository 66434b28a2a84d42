import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DATABASES } from '../tests/support/databases.ts';
import { JumpyClock } from '../tests/support/jumpy-clock.ts';
import { PASSWORD, RecordDoor, RecordRoom } from '../tests/support/record-room.ts';
import { must } from './kernel/must.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const SECOND = 1_000;

const codeOf = (error: unknown): unknown => (error as { code?: unknown }).code;

describe.each(DATABASES.map(({ name }) => name))('on %s', (database) => {
  describe.each([7, -7])('the clock of the server is set by %i hours', (hours) => {
    let clock: JumpyClock;
    let room: RecordRoom;
    /** By how much the clock is set wrong now, in hours. */
    let wrong = 0;
    const jump = (by = hours) => {
      clock.jump(by * HOUR);
      wrong += by;
    };

    beforeAll(async () => {
      clock = new JumpyClock();
      room = await RecordRoom.open('operations/latihan.yaml', { database, clock });
      // Proofs are good that were made after the server began.
      clock.pass(MINUTE);
    });
    // The next one finds the same server, whose clock was set right again: one jump more.
    afterEach(() => jump(-wrong));
    afterAll(() => room.close());

    const admit = (secret: string, proof: string | null = null, door = new RecordDoor()) =>
      room.siaga.access.admit({ secret, proof, address: door.address, userAgent: door.userAgent });
    const viewerWith = async (secret: string, proof: string | null = null, door = new RecordDoor()) => {
      const admission = await admit(secret, proof, door);
      await room.siaga.access.isLevel();
      return must(room.siaga.access.register.viewerOf(admission), 'somebody with rights');
    };

    test('a wall comes back by itself, sees and renews as before, and no proof is good twice (F8)', async () => {
      const wall = await room.wall();
      const used = wall.proof();
      await admit(wall.token, used);
      jump();
      // What it knows of the time is what it was before the jump: it asks, and comes again.
      const stale = wall.device.wallProof(wall.token, clock.wallNow() - hours * HOUR);
      expect(await admit(wall.token, stale).catch(codeOf)).toBe('PROOF_STALE');
      const told = room.services.wallPairing.serverTime();
      const viewer = await viewerWith(wall.token, wall.device.wallProof(wall.token, told));
      expect(viewer.may('watchSituation')).toBe(true);
      const { admission } = await room.services.wall.renewWall(viewer);
      await viewerWith(admission.token, wall.device.wallProof(admission.token, clock.wallNow()));
      jump(-hours);
      expect(await admit(wall.token, used).catch(codeOf)).toBe('PROOF_WRONG');
    });

    test('a screen that shows its code is let in, and its code ends after ten minutes (F8)', async () => {
      const [screen, late] = [await room.screen(), await room.screen()];
      jump();
      clock.pass(9 * MINUTE);
      const { wallPairing } = room.services;
      const poll = ({ device, pairing }: typeof screen) =>
        wallPairing.pollWallPairing({ pairing, proof: device.pairingProof(pairing, clock.wallNow()) });
      expect(await poll(screen)).toMatchObject({ state: 'PENDING' });
      await room.approve(screen.code);
      clock.pass(6 * SECOND);
      expect(await poll(screen)).toMatchObject({ state: 'APPROVED' });
      clock.pass(2 * MINUTE);
      expect(await poll(late)).toMatchObject({ state: 'EXPIRED' });
      await expect(room.approve(late.code)).rejects.toMatchObject({ code: 'PAIRING_CODE_EXPIRED' });
      // A new one tells for how long it is good.
      const { expiresAt, serverTime } = await room.screen();
      expect(Math.round((expiresAt - serverTime) / SECOND)).toBe(600);
    });

    test('whoever mistyped a password waits as long as before, and no longer (F8)', async () => {
      const { username } = await room.person();
      const door = new RecordDoor();
      const logIn = (password: string) =>
        room.services.logIn.logIn(door, { username, password }).then(() => 'IN', codeOf);
      for (let at = 0; at < 5; at += 1) expect(await logIn('salah sekali lagi')).toBe('CREDENTIALS_WRONG');
      expect(await logIn(PASSWORD)).toBe('TOO_MANY_TRIES');
      jump();
      expect(await logIn(PASSWORD)).toBe('TOO_MANY_TRIES');
      clock.pass(2 * SECOND);
      expect(await logIn(PASSWORD)).toBe('IN');
    });

    test('a ticket opens its socket within 30 seconds, and not after (F8)', async () => {
      const { viewer, door } = await room.person();
      const ticket = async () => (await room.services.logIn.socketTicket(viewer, door)).ticket;
      const [first, second] = [await ticket(), await ticket()];
      jump();
      clock.pass(29 * SECOND);
      await admit(first, null, door);
      clock.pass(2 * SECOND);
      expect(await admit(second, null, door).catch(codeOf)).toBe('CREDENTIAL_UNKNOWN');
    });

    test('a passkey that was asked for is taken within five minutes, and not after (F8)', async () => {
      const { answer } = await room.withPasskey();
      const [first, second] = [await answer(), await answer()];
      jump();
      clock.pass(4 * MINUTE);
      await room.services.passkeys.logIn(new RecordDoor(), first);
      clock.pass(2 * MINUTE);
      await expect(room.services.passkeys.logIn(new RecordDoor(), second)).rejects.toBeDefined();
    });

    test('sessions, rights and invitations that were given before go on, and those given after count at once (F8)', async () => {
      const person = await room.person();
      const waiting = await room.invited();
      jump();
      const again = await room.viewer(person.door);
      expect(again.mayIn('handleIncident', '15.07')).toBe(true);
      // The rights as they stand inside a transaction.
      await room.raiseAs(again);
      const nothing = { username: null, name: null, phone: null };
      const door = new RecordDoor();
      await room.services.logIn.redeemInvitation(door, {
        ...{ id: crypto.randomUUID(), code: waiting.code, password: PASSWORD },
        ...nothing,
      });
      await room.raiseAs(await room.viewer(door));
      jump(-hours);
      await room.raiseAs(await room.viewer(door));
    });

    test('the clock of an exercise goes on as if nothing had happened (F8)', async () => {
      await room.services.operation.runExerciseClock(room.admin, { id: crypto.randomUUID(), speed: 60 });
      const operationNow = () => room.services.operationQueries.clock().now;
      await expect.poll(() => room.services.operationQueries.clock().speed).toBe(60);
      const before = operationNow();
      jump();
      clock.pass(10 * SECOND);
      // 10 s at 60 times the speed, and what really went by meanwhile.
      const gone = operationNow() - before;
      expect(gone).toBeGreaterThanOrEqual(10 * MINUTE);
      expect(gone).toBeLessThan(HOUR);
    });

    test('a wall that says nothing more is found out after the same time (F8)', async () => {
      const wall = await room.wall();
      const quiet = () =>
        room.services.wallQueries.walls(room.posko).find(({ id }) => id === wall.id)?.isSilent;
      jump();
      expect(quiet()).toBe(false);
      clock.pass(91 * SECOND);
      expect(quiet()).toBe(true);
    });

    test('what strangers try again is on record once a minute (F8)', async () => {
      const door = new RecordDoor();
      const again = () => admit('ssd_prog_siapa', null, door).catch(() => undefined);
      await again();
      await room.newEntries();
      jump();
      await again();
      expect((await room.newEntries()).filter(({ kind }) => kind === 'CredentialRefused')).toEqual([]);
      clock.pass(61 * SECOND);
      await again();
      expect((await room.newEntries()).some(({ kind }) => kind === 'CredentialRefused')).toBe(true);
    });
  });
});
