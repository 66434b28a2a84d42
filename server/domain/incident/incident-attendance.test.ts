import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { viewerWith } from '../../../tests/support/open-access.ts';
import { newId } from '../../kernel/ids.ts';
import { Hub } from '../../stream/hub.ts';
import { Viewer } from '../access/viewer.policy.ts';
import { type AttendanceFrame, IncidentAttendance } from './incident-attendance.ts';
import type { GuardedIncident } from './incident-fields.policy.ts';

const [MINE, OTHER] = ['0198a0e0-0000-7000-8000-000000000001', '0198a0e0-0000-7000-8000-000000000002'];
const incident: GuardedIncident = {
  ...{ level: 'BIASA' as const, category: 'LOGISTIK', place: '15.07.05.2004', agency: 'KPU' },
  ...{ kind: null, supporting: [], reporter: null },
};
const SOMEBODY_ELSE = new Viewer({ ...viewerWith(['LEADER']), principal: newId() });

let hub: Hub;
let attendance: IncidentAttendance;
/** As the incident stands, for those whom it is not hidden from. */
let standing: GuardedIncident;
let hiddenFrom: string | null;

beforeEach(() => {
  vi.useFakeTimers();
  hub = new Hub(() => performance.now());
  standing = incident;
  hiddenFrom = null;
  attendance = new IncidentAttendance({
    hub,
    incident: async (_, { principal }) => (principal === hiddenFrom ? null : standing),
    nameOf: async () => 'Sari',
  });
});
afterEach(() => {
  hub.close();
  vi.useRealTimers();
});

/** Takes a place at an incident, before which something may happen; what is told is kept. */
async function attend(id: string, viewer = viewerWith(), meanwhile = () => {}) {
  const frames: AttendanceFrame[] = [];
  const asked = await attendance.watch(id, viewer);
  meanwhile();
  const seat = asked[Symbol.asyncIterator]();
  void (async () => {
    for (let next = await seat.next(); !next.done; next = await seat.next())
      frames.push(next.value.incidentAttendance as AttendanceFrame);
  })();
  await vi.advanceTimersByTimeAsync(0);
  return { frames, leave: () => seat.return?.() };
}

test('what happens at other incidents sends no frame to those who have another open (F10)', async () => {
  const { frames } = await attend(MINE);
  await vi.advanceTimersByTimeAsync(4_500);
  const before = frames.length;
  for (let each = 0; each < 15; each += 1) {
    const other = await attend(OTHER);
    await vi.advanceTimersByTimeAsync(200);
    await other.leave();
    attendance.follow([{ subject: OTHER } as never]);
    await vi.advanceTimersByTimeAsync(200);
  }
  // Six seconds: three heartbeats.
  expect(frames.length - before).toBe(3);
});

test('acts on an incident that change nothing of who has it open send no frame (F10)', async () => {
  const { frames } = await attend(MINE);
  await vi.advanceTimersByTimeAsync(4_500);
  const before = frames.length;
  for (let each = 0; each < 15; each += 1) {
    attendance.follow([{ subject: MINE } as never]);
    await vi.advanceTimersByTimeAsync(400);
  }
  expect(frames.length - before).toBe(3);
});

test('who comes and who goes is shown within a tenth of a second', async () => {
  const { frames } = await attend(MINE);
  await vi.advanceTimersByTimeAsync(2_500);
  const others = () => frames.at(-1)?.attendees.filter(({ isSelf }) => !isSelf).length;
  const { leave } = await attend(MINE, SOMEBODY_ELSE);
  await vi.advanceTimersByTimeAsync(100);
  expect(others()).toBe(1);
  await leave();
  await vi.advanceTimersByTimeAsync(100);
  expect(others()).toBe(0);
});

test('one person with two screens is told to others once, and is there until the second has gone', async () => {
  const { frames } = await attend(MINE);
  const screens = [await attend(MINE, SOMEBODY_ELSE), await attend(MINE, SOMEBODY_ELSE)];
  const others = async () => {
    await vi.advanceTimersByTimeAsync(2_500);
    return frames.at(-1)?.attendees.filter(({ isSelf }) => !isSelf).length;
  };
  expect(await others()).toBe(1);
  expect(attendance.size).toBe(3);
  await screens[0]?.leave();
  expect(await others()).toBe(1);
  await screens[1]?.leave();
  expect(await others()).toBe(0);
});

test('somebody from whom the incident was hidden between asking and sitting down is told nothing more', async () => {
  const { frames } = await attend(MINE);
  const other = await attend(MINE, SOMEBODY_ELSE, () => {
    hiddenFrom = SOMEBODY_ELSE.principal;
  });
  await vi.advanceTimersByTimeAsync(2_500);
  expect(other.frames.at(-1)).toEqual({ incident: MINE, isOpen: false, attendees: [] });
  expect(frames.at(-1)?.attendees.map(({ isSelf }) => isSelf)).toEqual([true]);
});

test('somebody from whom the incident is hidden while he has it open is shown so within a tenth of a second', async () => {
  const other = await attend(MINE, SOMEBODY_ELSE);
  await vi.advanceTimersByTimeAsync(500);
  hiddenFrom = SOMEBODY_ELSE.principal;
  attendance.follow([{ subject: MINE } as never]);
  await vi.advanceTimersByTimeAsync(100);
  expect(other.frames.at(-1)).toEqual({ incident: MINE, isOpen: false, attendees: [] });
});

test('names are told only while the reader may know who reported, though he sees the incident before and after', async () => {
  // As a leader, by whose post he is there, he sees all and knows no reporters; those of his kecamatan he knows by another right.
  const leader = { role: 'LEADER', post: 'BUPATI' } as const;
  const { frames } = await attend(MINE, viewerWith([leader, { role: 'KECAMATAN', region: '15.07.05' }]));
  await attend(MINE, SOMEBODY_ELSE);
  const names = async (change: Partial<GuardedIncident>) => {
    standing = { ...incident, ...change };
    attendance.follow([{ subject: MINE } as never]);
    await vi.advanceTimersByTimeAsync(2_500);
    return new Set(frames.at(-1)?.attendees.map(({ name }) => name));
  };
  expect(await names({})).toEqual(new Set(['Sari']));
  expect(await names({ place: '15.07.01.2001' })).toEqual(new Set([null]));
  expect(await names({})).toEqual(new Set(['Sari']));
});
