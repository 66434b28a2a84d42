import { describe, expect, it } from 'vitest';
import { contradictionsOf, type Day } from './contradictions.ts';
import type { CellFrame, Frame } from './frame.ts';

const day: Day = {
  phases: [
    { label: 'PERSIAPAN', from: 0 },
    { label: 'PEMUNGUTAN SUARA', from: 7 * 60 },
  ],
  slack: 4,
  hasIncidentsOfScope: false,
};

const cell = (over: Partial<CellFrame>): CellFrame => ({
  ...{ slot: 'T3', stages: 1, shows: 'progress', done: 40, total: 44, marks: [] },
  ...over,
});
const late = (count: number, look = 'paint-high') => ({ kind: 'late', count, look });

/** A wall of two kecamatan on which everything agrees. */
const agreed: Frame = {
  clock: '07.24.20',
  day: '',
  phase: 'PEMUNGUTAN SUARA',
  look: 'live',
  hasExerciseMark: true,
  board: {
    open: 4,
    calls: 2,
    rows: [
      { incidents: 2, calls: true, filled: true },
      { incidents: 1, calls: false, filled: false },
    ],
    guarded: 0,
    rest: 1,
    words: null,
  },
  tiles: [
    { region: 'a', incidents: 3, filled: true },
    { region: 'b', incidents: 1, filled: false },
  ],
  numbers: {
    done: { count: 80, base: 88 },
    late: { count: 6, base: 88 },
    hindered: { count: 0, base: 88 },
    silent: { count: 0, base: 88 },
  },
  withinTime: 2,
  matrix: [
    { region: 'a', role: 'region', cells: [cell({ marks: [late(4)] })] },
    {
      region: 'b',
      role: 'region',
      cells: [cell({ marks: [late(2), { kind: 'withinTime', count: 2, look: 'paint-neutral' }] })],
    },
    {
      region: 'ab',
      role: 'total',
      cells: [
        cell({
          done: 80,
          total: 88,
          marks: [late(6), { kind: 'withinTime', count: 2, look: 'paint-neutral' }],
        }),
      ],
    },
  ],
};

const withBoard = (over: Partial<NonNullable<Frame['board']>>): Frame => ({
  ...agreed,
  board: { ...(agreed.board as NonNullable<Frame['board']>), ...over },
});
const withCells = (a: CellFrame, b: CellFrame, total: CellFrame): Frame => ({
  ...agreed,
  matrix: [
    { region: 'a', role: 'region', cells: [a] },
    { region: 'b', role: 'region', cells: [b] },
    { region: 'ab', role: 'total', cells: [total] },
  ],
});
const withNumber = (kind: string, count: number, base = 88): Frame => ({
  ...agreed,
  numbers: { ...agreed.numbers, [kind]: { count, base } },
});

describe('the parts of a frame', () => {
  it('that agree contradict nothing', () => {
    expect(contradictionsOf(agreed, day)).toEqual([]);
  });

  it('may still be on their way: nothing is known of a cold wall', () => {
    const cold = {
      ...agreed,
      clock: '–',
      look: '',
      phase: '–',
      board: null,
      tiles: null,
      numbers: {},
      matrix: [],
    };
    expect(contradictionsOf({ ...cold, hasExerciseMark: false }, day)).toEqual([]);
  });

  it.each<[string, Frame, RegExp]>([
    ['a new incident that stands nowhere', withBoard({ rest: 0 }), /heading 4, rows and rest 3/],
    [
      'calm words beside something open',
      withBoard({ words: 'reported', rows: [], rest: 0 }),
      /calm words beside 4/,
    ],
    [
      'an unanswered incident with an outline',
      withBoard({ rows: [{ incidents: 3, calls: true, filled: false }] }),
      /fill/,
    ],
    [
      'filled rows that the heading does not count',
      withBoard({ calls: 0 }),
      /1 filled rows, the heading has 0/,
    ],
    [
      'a tile of an incident too many',
      { ...agreed, tiles: [{ region: 'a', incidents: 5, filled: true }] },
      /heading 4, tiles 5/,
    ],
    [
      'a filled tile that the heading does not count',
      withBoard({ calls: 0 }),
      /1 filled tiles, the heading has 0/,
    ],
    ['no late ones beside late marks', withNumber('late', 0), /T3: 6 missing, the numbers say 0/],
    ['numbers of different bases', withNumber('silent', 0, 713), /different bases: 88, 88, 88, 713/],
    [
      'nobody in time beside marks that say so',
      {
        ...withNumber('late', 6),
        withinTime: 0,
        matrix: [
          {
            region: 'ab',
            role: 'total',
            cells: [cell({ done: 0, total: 88, marks: [{ kind: 'withinTime', count: 60, look: 'n' }] })],
          },
        ],
      },
      /60 still in time, the key says 0/,
    ],
    [
      'rows that do not add up to their total',
      withCells(cell({}), cell({}), cell({ done: 79, total: 88 })),
      /total 79 done, rows 80/,
    ],
    [
      'marks that do not add up to their total',
      withCells(cell({ marks: [late(4)] }), cell({}), cell({ done: 80, total: 88, marks: [late(3)] })),
      /total 3 late, rows 4/,
    ],
    [
      'a cell that tells of more than there are',
      withCells(cell({ marks: [late(5)] }), cell({}), cell({ done: 80, total: 88, marks: [late(5)] })),
      /45 told of 44/,
    ],
    [
      'two colours of one kind of mark',
      withCells(
        cell({ marks: [late(4)] }),
        cell({ marks: [late(2, 'paint-neutral')] }),
        cell({ done: 80, total: 88, marks: [late(6)] }),
      ),
      /late is both/,
    ],
    ['a phase that the clock denies', { ...agreed, phase: 'PERSIAPAN' }, /phase “PERSIAPAN” at 07.24.20/],
    ['an exercise without its mark', { ...agreed, hasExerciseMark: false }, /without its mark/],
  ])('are told apart: %s', (_name, frame, said) => {
    expect(contradictionsOf(frame, day).join('; ')).toMatch(said);
  });

  it('may have a phase of the last picture for as long as the next one takes', () => {
    expect(contradictionsOf({ ...agreed, clock: '07.03.00', phase: 'PERSIAPAN' }, day)).toEqual([]);
  });
});
