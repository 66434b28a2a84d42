import type { NumberWords } from '../../i18n/number-words.ts';
import { type DrawnCell, drawCell, type RowRole } from './cell-form.ts';
import { type CellPlaces, placesOf } from './cell-places.ts';
import { type CellCounts, sumOf, worstOf } from './matrix-cell.ts';
import { type QuietSign, quietSign } from './matrix-columns.ts';
import type { LaidColumn } from './matrix-layout.ts';

/** A check, a dot, or numbers; `places` counts from the left edge of the matrix. */
export interface PlannedCell {
  readonly column: LaidColumn;
  readonly counts: CellCounts;
  readonly sign: QuietSign | null;
  readonly drawn: DrawnCell | null;
  readonly places: CellPlaces;
}

interface CellContext {
  readonly role: RowRole;
  readonly size: number;
  readonly numbers: NumberWords;
}

/** What a cell shows of the stages of its column; null where nothing is known of them. */
export function plannedCell(
  column: LaidColumn,
  stages: readonly CellCounts[],
  { role, size, numbers }: CellContext,
): PlannedCell | null {
  if (stages.length === 0) return null;
  const counts = sumOf(stages);
  const sign = column.kind === 'current' ? null : quietSign(stages);
  if (sign !== null) return { column, counts, sign, drawn: null, places: moved(column.places, column.x) };
  const form = role === 'region' ? column.form : column.sumForm;
  const drawn = drawCell(worstOf(stages), form, { size, numbers, role });
  const below = moved(column.places, column.left);
  const own = placesOf(drawn.widths, size / 32);
  const isBelow = role === 'region' || hasRoom(drawn, below, column.width);
  const places = isBelow ? below : moved(own, (column.width - own.width) / 2);
  return { column, counts, sign, drawn, places: moved(places, column.x) };
}

const moved = ({ slash, marks, rest, width }: CellPlaces, by: number): CellPlaces => ({
  slash: slash + by,
  marks: [marks[0] + by, marks[1] + by],
  rest: rest + by,
  width,
});

/** Between two parts of a sum that stands below the rows, and before the edge, at least. */
const LEAST_GAP = 6;

/** Whether the parts of a sum have room where those of the rows above it stand. */
function hasRoom({ widths }: DrawnCell, places: CellPlaces, width: number): boolean {
  const parts = [
    { from: places.slash - widths.done, width: widths.done + widths.total },
    { from: places.marks[0], width: widths.marks[0] },
    { from: places.marks[1], width: widths.marks[1] },
    { from: places.rest, width: widths.rest },
  ].filter((part) => part.width > 0);
  let end = 0;
  for (const part of parts) {
    if (part.from < end + LEAST_GAP) return false;
    end = part.from + part.width;
  }
  return end + LEAST_GAP <= width;
}
