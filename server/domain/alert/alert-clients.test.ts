import { beforeEach, expect, test } from 'vitest';
import type { Role } from '../access/access.policy.ts';
import { type PrincipalKind, Viewer } from '../access/viewer.policy.ts';
import { AlertClients, type AlertProgram } from './alert-clients.ts';

const MINUTE = 60_000;
const viewer = (principal: string, kind: PrincipalKind, role: Role, region: string): Viewer => {
  const one = { agency: null, institution: null, post: null, startsAt: 0, endsAt: null };
  const grants = [{ ...one, id: `${principal} may`, principal, role, region }];
  return new Viewer({ principal, kind, session: null, grants, wallMode: 'NORMAL' });
};
const posko = viewer('posko', 'PERSON', 'POSKO', '15.07');
const sadu = viewer('sadu', 'PERSON', 'KECAMATAN', '15.07.05');
const leader = viewer('leader', 'PERSON', 'LEADER', '15.07');
const siren = viewer('siren', 'PROGRAM', 'PROGRAM_ALERTS', '15.07');
const tool = viewer('tool', 'PROGRAM', 'PROGRAM_ALERTS', '15.07.05');

const known = (id: string, region: string): AlertProgram => ({ id, name: id, region, lastUsedAt: null });

let now: number;
let programs: readonly AlertProgram[];
let clients: AlertClients;
beforeEach(() => {
  now = 1_000_000_000;
  programs = [known('siren', '15.07'), known('tool', '15.07.05')];
  clients = new AlertClients({ programs: async () => programs, realNow: () => now });
});
const connected = async (reader: Viewer = posko) =>
  (await clients.of(reader)).map(({ id, isConnected }) => `${id} ${isConnected ? 'in' : 'out'}`);

test('a program is connected while it follows alerts, over as many sockets as it has', async () => {
  expect(await connected()).toEqual(['siren out', 'tool out']);
  const leave = [clients.follow(siren), clients.follow(siren)];
  expect(await connected()).toEqual(['siren in', 'tool out']);
  leave[0]?.();
  expect(await connected()).toEqual(['siren in', 'tool out']);
  leave[1]?.();
  now += MINUTE;
  expect(await clients.of(posko)).toMatchObject([
    { id: 'siren', isConnected: false, lastSeenAt: now - MINUTE },
    { id: 'tool', isConnected: false, lastSeenAt: null },
  ]);
});

test('a tool that comes for the feed is connected until it stays away for more than five minutes', async () => {
  clients.readFeed(tool);
  now += 5 * MINUTE;
  expect(await connected()).toEqual(['siren out', 'tool in']);
  now += 1;
  expect(await connected()).toEqual(['siren out', 'tool out']);
});

test('a clock that is set back keeps no tool connected that came for the feed once (H9)', async () => {
  clients.readFeed(tool);
  now -= 5 * MINUTE;
  expect(await connected()).toEqual(['siren out', 'tool in']);
  now -= 1;
  expect(await connected()).toEqual(['siren out', 'tool out']);
});

test('a program is told of only to whoever may read deliveries where it is told alerts', async () => {
  expect(await connected(sadu)).toEqual(['tool out']);
  expect(await connected(leader)).toEqual([]);
});

test('people are no alert clients, and a program that may come in no more is none either', async () => {
  clients.follow(sadu);
  clients.readFeed(sadu);
  clients.follow(siren);
  programs = [known('tool', '15.07.05'), known('sadu', '15.07.05')];
  expect(await connected()).toEqual(['sadu out', 'tool out']);
});
