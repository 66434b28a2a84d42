import { describe, expect, it } from 'vitest';
import { type CellCounts, NOTHING } from './matrix-cell.ts';
import { matrixColumns, quietSign } from './matrix-columns.ts';

const stages = Array.from({ length: 8 }, (_, i) => ({ code: `s${i + 1}`, wallSlot: `T${i + 1}` }));

/** By stage, what the regions `a` and `b` say of it. */
const columnsOf = (said: Record<string, Partial<CellCounts>[]>, current: string) =>
  matrixColumns(stages, current, ['a', 'b'], (region, stage) => ({
    ...NOTHING,
    ...(said[stage]?.[region === 'a' ? 0 : 1] ?? said[stage]?.[0] ?? { notDue: 4 }),
  })).map(({ kind, slot }) => `${kind} ${slot}`);

const done = [{ done: 4 }];

describe('columns', () => {
  it('fold what is done by all and what nobody has to do yet; the current stage stands alone', () => {
    expect(columnsOf({ s1: done, s2: done, s3: done }, 's3')).toEqual([
      'done T1–2',
      'current T3',
      'ahead T4–8',
    ]);
  });

  it('stand open where one region has something missing, or may still do it', () => {
    const said = {
      s1: done,
      s2: [{ done: 4 }, { done: 3, silent: 1 }],
      s3: done,
      s4: [{ waiting: 2, done: 2 }],
      s5: done,
    };
    expect(columnsOf(said, 's5')).toEqual([
      'done T1',
      'due T2',
      'done T3',
      'running T4',
      'current T5',
      'ahead T6–8',
    ]);
  });

  it('never fold over one that stands open', () => {
    const said = { s1: done, s2: [{ done: 3, late: 1 }], s3: done, s4: done };
    expect(columnsOf(said, 's5')).toEqual(['done T1', 'due T2', 'done T3–4', 'current T5', 'ahead T6–8']);
  });

  it('are named by the whole name where names have nothing in common', () => {
    const odd = [
      { code: 'x', wallSlot: 'A' },
      { code: 'y', wallSlot: 'B' },
      { code: 'z', wallSlot: 'T3' },
    ];
    const columns = matrixColumns(odd, 'z', ['a'], () => ({ ...NOTHING, done: 1 }));
    expect(columns.map(({ slot }) => slot)).toEqual(['A–B', 'T3']);
  });
});

describe('a quiet cell', () => {
  it('is a check only where all of it is done', () => {
    expect(quietSign([{ ...NOTHING, done: 3 }])).toBe('check');
    expect(
      quietSign([
        { ...NOTHING, done: 3 },
        { ...NOTHING, notDue: 3 },
      ]),
    ).toBe('dot');
    expect(quietSign([{ ...NOTHING, done: 2, late: 1 }])).toBeNull();
    expect(quietSign([])).toBeNull();
  });
});
