import { describe, expect, it } from 'vitest';
import { layouts } from '../../layout.ts';
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

  it('keep slash and mark below each other', () => {
    const places = [
      progressPlaces(matrix, 32, { done: 105, total: 110, mark: 5, isSilent: false }),
      progressPlaces(matrix, 32, { done: 40, total: 44, mark: 4, isSilent: true }),
      progressPlaces(matrix, 32, { done: 698, total: 713, mark: null, isSilent: false }),
    ];
    expect(places.map(({ slash, mark }) => [slash, mark])).toEqual([
      [60, 128],
      [60, 128],
      [60, 128],
    ]);
  });

  it('stay inside the column however large they are', () => {
    for (const done of [0, 7, 98, 105])
      for (const mark of [5, 48, 112]) {
        const places = progressPlaces(matrix, 32, { done, total: 110, mark, isSilent: false });
        expect(places.mark + places.markWidth).toBeLessThanOrEqual(matrix.current);
        expect(places.slash).toBeGreaterThanOrEqual(String(done).length * 17);
      }
  });
});
