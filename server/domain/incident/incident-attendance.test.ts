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
  ...{ supporting: [], reporter: null },
};
const SOMEBODY_ELSE = new Viewer({ ...viewerWith(['LEADER']), principal: newId() });

let hub: Hub;
let attendance: IncidentAttendance;

beforeEach(() => {
  vi.useFakeTimers();
  hub = new Hub(() => performance.now());
  attendance = new IncidentAttendance({
    hub,
    incident: async () => incident,
    nameOf: async () => 'Sari',
  });
});
afterEach(() => {
  hub.close();
  vi.useRealTimers();
});

/** Takes a place at an incident; what is told is kept. */
async function attend(id: string, viewer = viewerWith()) {
  const frames: AttendanceFrame[] = [];
  const seat = (await attendance.watch(id, viewer))[Symbol.asyncIterator]();
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
