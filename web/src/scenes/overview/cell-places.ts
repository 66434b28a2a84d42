import type { CellWidths, DrawnCell } from './cell-form.ts';

/** Over a text of 32 px: between a number and its mark, between marks, and inside the edges of a column. */
const GAP = { mark: 12, marks: 10, rest: 8 } as const;

/** Where the parts of a cell begin, from the left edge of their block; `slash` is where the number done ends. */
export interface CellPlaces {
  readonly slash: number;
  readonly marks: readonly [number, number];
  readonly rest: number;
  readonly width: number;
}

/** Parts one behind the other, each with the room it takes. */
export function placesOf({ done, total, marks, rest }: CellWidths, unit: number): CellPlaces {
  let x = done + total;
  const next = (width: number, gap: number) => {
    if (width === 0) return x;
    const at = x === 0 ? 0 : x + gap * unit;
    x = at + width;
    return at;
  };
  const first = next(marks[0], GAP.mark);
  const second = next(marks[1], GAP.marks);
  const restAt = next(rest, GAP.rest);
  return { slash: done, marks: [first, second], rest: restAt, width: x };
}

/** The room that every part of these cells needs where they stand below each other. */
export function widthsOfAll(cells: readonly DrawnCell[]): CellWidths {
  const most = (of: (widths: CellWidths) => number) => Math.max(0, ...cells.map(({ widths }) => of(widths)));
  return {
    done: most(({ done }) => done),
    total: most(({ total }) => total),
    marks: [most(({ marks }) => marks[0]), most(({ marks }) => marks[1])],
    rest: most(({ rest }) => rest),
  };
}
