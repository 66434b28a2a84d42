import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberWords } from '../../i18n/number-words.ts';
import { createWords, type Language } from '../../i18n/words.ts';
import type { SituationCell } from '../../situation/situation.types.ts';
import { cellKey } from '../../situation/situation-store.ts';
import type { ChildRegion, ScopeRegion } from '../briefing.ts';
import { layouts } from '../layout.ts';
import { alarmBudget, hueKey, markGroups } from './alarm-budget.ts';
import { type CellCounts, missingIn, NOTHING, sumOf } from './matrix-cell.ts';
import { type MatrixPlan, planMatrix } from './matrix-plan.ts';

const stages = Array.from({ length: 8 }, (_, i) => ({ code: `s${i + 1}`, wallSlot: `T${i + 1}` }));
const NAMES = ['Sadu', 'Muara Sabak Timur', 'Pagaran Tapah Darussalam', 'Pulau-Pulau Batu Utara', 'Rano'];

const child = (i: number): ChildRegion => ({
  code: `99.01.${i}`,
  level: 'KECAMATAN',
  name: NAMES[i % NAMES.length] ?? '',
  shortCode: 'MWM',
  tpsCount: 0,
  tile: null,
  centre: null,
  outline: null,
  children: [],
});

/** Splits the TPS of a region over the ways in which a stage can stand, by weights. */
function split(total: number, weights: readonly number[]): CellCounts {
  const sum = weights.reduce((all, weight) => all + weight, 0) || 1;
  const [waiting = 0, done = 0, late = 0, silent = 0, hindered = 0, notApplicable = 0, ofLate = 0] =
    weights.map((weight) => Math.floor((weight / sum) * total));
  const notDue = total - waiting - done - late - silent - hindered - notApplicable;
  return {
    ...NOTHING,
    notDue,
    waiting,
    done,
    late,
    silent,
    hindered,
    notApplicable,
    veryLate: Math.min(late, ofLate),
  };
}

/** A regency of any size of Indonesia in any state, however unlikely. */
const worlds = fc
  .record({
    kecamatan: fc.integer({ min: 3, max: 46 }),
    most: fc.constantFrom(7, 60, 110, 790, 1_400),
    current: fc.integer({ min: 1, max: 8 }),
    weights: fc.array(fc.array(fc.nat({ max: 9 }), { minLength: 7, maxLength: 7 }), {
      minLength: 5,
      maxLength: 9,
    }),
    preset: fc.constantFrom('standar', 'besar'),
    language: fc.constantFrom<Language>('id', 'en'),
  })
  .map(({ kecamatan, most, current, weights, preset, language }) => {
    const children = Array.from({ length: kecamatan }, (_, i) => child(i));
    const cells = new Map<string, SituationCell & CellCounts>();
    for (const { code: stage } of stages) {
      const position = stages.findIndex(({ code }) => code === stage);
      const all = children.map(({ code: region }, i) => {
        // What comes after the current stage is not due yet.
        const shares = position < current ? (weights[(i * 3 + position) % weights.length] ?? []) : [];
        const cell = { ...split(1 + ((i * 37) % most), shares), region, stage };
        cells.set(cellKey(region, stage), cell);
        return cell;
      });
      cells.set(cellKey('99.01', stage), { ...sumOf(all), region: '99.01', stage });
    }
    const region = {
      code: '99.01',
      level: 'KABUPATEN',
      name: 'Contoh',
      tpsCount: 0,
      children,
    } as ScopeRegion;
    const words = createWords(language);
    const layout = layouts[preset === 'besar' ? 'besar' : 'standar'];
    const pastStages = new Set(stages.slice(0, current - 1).map(({ code }) => code));
    const plan = planMatrix({
      ...{ region, stages, cells, pastStages, layout, current: `s${current}` },
      numbers: numberWords(language, words),
      words: { head: 'Kecamatan', total: 'Kabupaten', others: (n) => words('rows.more', { n }) },
    });
    return { plan, layout, cells, children, pastStages };
  });

type World = typeof worlds extends fc.Arbitrary<infer Made> ? Made : never;

const rowsOf = ({ rows }: MatrixPlan, role: string) => rows.filter((row) => row.role === role);

const property = (check: (world: World) => void) =>
  fc.assert(
    fc.property(fc.noShrink(worlds), (world) => check(world)),
    { numRuns: 60 },
  );

describe('the matrix of any regency', () => {
  it('shows in every row of a region no less than what is missing, in each cell', () => {
    property(({ plan, cells, pastStages }) => {
      for (const { region, cells: shown } of rowsOf(plan, 'region')) {
        expect(shown.flatMap(({ column }) => column.stages)).toHaveLength(stages.length);
        for (const { column, drawn } of shown) {
          // A fold of stages shows the one at which most are missing.
          const missing = Math.max(
            ...column.stages.map((stage) => missingIn(cells.get(cellKey(region, stage)) ?? NOTHING)),
          );
          const marks = drawn?.marks ?? [];
          const harmless = marks.filter(({ kind }) => kind === 'withinTime');
          const marked = marks.reduce((sum, { count }) => sum + count, drawn?.rest ?? 0);
          const inTime = harmless.reduce((sum, { count }) => sum + count, 0);
          expect(marked - inTime).toBe(missing);
          // Only past a limit, and never in the place of something that is wrong.
          expect(inTime === 0 || column.stages.some((stage) => pastStages.has(stage))).toBe(true);
          expect(marks.slice(0, -1)).not.toContainEqual(expect.objectContaining({ kind: 'withinTime' }));
        }
      }
    });
  });

  it('shows each region or counts it among the others, and no other has more outstanding', () => {
    property(({ plan, cells, children }) => {
      const shown = new Set(rowsOf(plan, 'region').map(({ region }) => region));
      const worst = (code: string) =>
        Math.max(...stages.map((stage) => missingIn(cells.get(cellKey(code, stage.code)) ?? NOTHING)));
      const least = Math.min(...[...shown].map(worst));
      const others = children.filter(({ code }) => !shown.has(code));
      expect(rowsOf(plan, 'others')).toHaveLength(others.length > 0 ? 1 : 0);
      for (const { code } of others) expect(worst(code)).toBeLessThanOrEqual(least);
      const done = rowsOf(plan, 'total')[0]?.cells.map(({ counts }) => counts.done);
      const parts = plan.rows.filter(({ role }) => role !== 'total');
      const sum = plan.columns.map((_, at) =>
        parts.reduce((all, row) => all + (row.cells[at]?.counts.done ?? 0), 0),
      );
      expect(sum).toEqual(done);
    });
  });

  it('keeps every part of every cell within its column, none over another', () => {
    property(({ plan, layout }) => {
      const { columns, nameWidth, rows } = plan;
      // Room for a code of three letters.
      expect(nameWidth).toBeGreaterThan(layout.text.body * 2.2);
      const last = columns.at(-1);
      expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(layout.b.width);
      for (const { cells } of rows)
        for (const { column, drawn, places } of cells) {
          if (drawn === null) continue;
          const { widths } = drawn;
          const doneWidth = drawn.done === '' ? 0 : widths.done;
          const parts = [
            [places.slash - doneWidth, doneWidth + widths.total],
            [places.marks[0], widths.marks[0]],
            [places.marks[1], widths.marks[1]],
            [places.rest, widths.rest],
          ].filter(([, width]) => (width ?? 0) > 0) as [number, number][];
          let end = column.x;
          for (const [from, width] of parts) {
            expect(from).toBeGreaterThanOrEqual(end - 0.01);
            end = from + width;
          }
          expect(end).toBeLessThanOrEqual(column.x + column.width + 0.01);
        }
    });
  });

  it('gives marks that are alike one look, in all rows of a column', () => {
    property(({ plan }) => {
      const groups = markGroups(plan);
      const kept = alarmBudget(2, groups, 0).marks;
      const seen = new Set(
        plan.rows.flatMap(({ cells }) =>
          cells.flatMap(({ column, drawn }) =>
            (drawn?.marks ?? []).map(({ kind }) => hueKey(column.slot, kind)),
          ),
        ),
      );
      expect(new Set(groups.map(({ column, kind }) => hueKey(column, kind)))).toEqual(seen);
      for (const key of kept) expect(seen.has(key)).toBe(true);
    });
  });
});
