import { describe, expect, it } from 'vitest';
import { layouts } from '../layout.ts';
import { matrixRows, stageColumns } from './matrix-geometry.ts';
import { progressPlaces } from './progress-places.ts';

const stages = Array.from({ length: 8 }, (_, i) => ({ code: `s${i + 1}`, wallSlot: `T${i + 1}` }));

describe('stage columns', () => {
  it('fill the zone exactly, whichever stage is current', () => {
    for (const layout of Object.values(layouts))
      for (const { code } of stages) {
        const columns = stageColumns(layout, stages, code);
        const last = columns.at(-1)!;
        expect(last.x + last.width).toBeCloseTo(layout.b.x + layout.b.width);
        for (const [i, column] of columns.slice(1).entries()) {
          expect(column.x).toBeCloseTo(columns[i]!.x + columns[i]!.width);
        }
        expect(columns.find(({ when }) => when === 'current')?.width).toBe(layout.matrix.current);
      }
  });
});

describe('matrix rows', () => {
  it('are one module for 11 kecamatan and 52 px for 12 desa', () => {
    expect(matrixRows(11, 32)).toEqual({ rowHeight: 56, room: 11, spare: 0 });
    expect(matrixRows(12, 32)).toEqual({ rowHeight: 52, room: 12, spare: 0 });
  });

  it('leave two lines below the nine desa of Sadu', () => {
    expect(matrixRows(9, 32)).toEqual({ rowHeight: 56, room: 9, spare: 2 });
  });

  it('never get lower than the text needs: a large scope shows fewer', () => {
    expect(matrixRows(40, 32)).toEqual({ rowHeight: 44, room: 14, spare: 0 });
  });
});

describe('numbers of the current stage', () => {
  const { matrix } = layouts.standar;
  const late = (count: number) => ({ kind: 'late', count }) as const;
  const silent = (count: number) => ({ kind: 'silent', count }) as const;

  it('keep slash and mark below each other', () => {
    const places = [
      progressPlaces(matrix, 32, { done: 105, total: 110, mark: late(5) }),
      progressPlaces(matrix, 32, { done: 40, total: 44, mark: silent(4) }),
      progressPlaces(matrix, 32, { done: 698, total: 713, mark: null }),
    ];
    expect(places.map(({ slash, mark }) => [slash, mark])).toEqual([
      [60, 128],
      [60, 128],
      [60, 128],
    ]);
  });

  it('leave air before a mark, also where three digits are followed by a square one', () => {
    for (const [layout, size] of [
      [layouts.standar, 32],
      [layouts.besar, 40],
    ] as const)
      for (const [done, mark] of [
        [97, silent(8)],
        [97, silent(13)],
        [97, { kind: 'hindered', count: 8 } as const],
        [7, silent(103)],
        [97, late(13)],
        [105, silent(5)],
      ] as const) {
        const places = progressPlaces(layout.matrix, size, { done, total: 110, mark });
        const end = places.slash + 0.37 * size + 3 * 0.552 * size;
        const least = mark.kind === 'late' ? 3 : 8;
        expect(places.mark - end).toBeGreaterThanOrEqual(least - 0.01);
        expect(places.slash - String(done).length * 0.552 * size).toBeGreaterThanOrEqual(6);
      }
  });

  it('stay inside the column however large they are', () => {
    for (const done of [0, 7, 98, 105])
      for (const mark of [5, 48, 112]) {
        const places = progressPlaces(matrix, 32, { done, total: 110, mark: late(mark) });
        expect(places.mark + places.markWidth).toBeLessThanOrEqual(matrix.current);
        expect(places.slash).toBeGreaterThanOrEqual(String(done).length * 17);
      }
  });
});
