import { expect, it } from 'vitest';
import { type LadderRow, ladderRows } from './ladder-rows.ts';

const row = (ladder: string, rung: string, change: Partial<LadderRow> = {}): LadderRow => ({
  ladder,
  rung,
  label: { id: rung, en: rung },
  level: 'KABUPATEN',
  place: '15.07',
  people: 1,
  reachable: 1,
  ...change,
});
const told = (rows: readonly LadderRow[]) =>
  ladderRows(rows).map(({ rung, place, reachable }) => `${rung} ${place} ${reachable}`);

it('an office that is a rung of two ladders stands in the list once', () => {
  const rows = [row('WILAYAH', 'FORKOPIMDA'), row('INSTANSI', 'FORKOPIMDA'), row('INSTANSI', 'POSKO')];
  expect(told(rows)).toEqual(['FORKOPIMDA 15.07 1', 'POSKO 15.07 1']);
});

it('but twice where one ladder reaches its people by a way that the other has not', () => {
  const rows = [row('WILAYAH', 'POSKO', { reachable: 0 }), row('INSTANSI', 'POSKO')];
  expect(told(rows)).toEqual(['POSKO 15.07 0', 'POSKO 15.07 1']);
});

it('those without anybody come first, the highest before all', () => {
  const below = { level: 'KECAMATAN', place: '15.07.05' } as const;
  const rows = [
    row('WILAYAH', 'POSKO'),
    row('WILAYAH', 'FORKOPIMCAM', { ...below, reachable: 0 }),
    row('WILAYAH', 'FORKOPIMDA', { reachable: 0 }),
  ];
  expect(told(rows)).toEqual(['FORKOPIMDA 15.07 0', 'FORKOPIMCAM 15.07.05 0', 'POSKO 15.07 1']);
});
