import type { NumberWords } from '../../i18n/number-words.ts';
import { type CellForm, type DrawnCell, drawCell, type RowRole } from './cell-form.ts';
import { type CellPlaces, placesOf, widthsOfAll } from './cell-places.ts';
import { type CellCounts, worstOf } from './matrix-cell.ts';
import type { ColumnKind, MatrixColumn } from './matrix-columns.ts';
import { textWidth } from './text-width.ts';

/** The cells of one row, in the order of the columns; of a fold, those of all its stages. */
export type RowCells = readonly (readonly CellCounts[])[];

export interface MatrixContent {
  readonly columns: readonly MatrixColumn[];
  /** Of the regions shown. */
  readonly rows: readonly RowCells[];
  /** Of the regions that have no row, if any, and of all: these say it shorter where they must. */
  readonly others: RowCells | null;
  readonly total: RowCells;
}

export interface MatrixRoom {
  readonly width: number;
  readonly size: number;
  /** For the names: as they are written, shortened as far as they can be, and those of sums with what they are a share of. */
  readonly names: { readonly want: number; readonly least: number; readonly shares: number };
  readonly numbers: NumberWords;
}

export interface LaidColumn extends MatrixColumn {
  /** From the left edge of the matrix. */
  readonly x: number;
  readonly width: number;
  readonly form: CellForm;
  readonly sumForm: CellForm;
  /** Where the parts of the rows stand below each other, from the column's left edge. */
  readonly left: number;
  readonly places: CellPlaces;
}

export interface MatrixLayout {
  readonly nameWidth: number;
  readonly columns: readonly LaidColumn[];
}

/** What is given up, one after the other, until everything has room; the name of a region is shortened before its numbers are. */
interface Level {
  readonly current: CellForm['progress'];
  readonly running: CellForm['progress'];
  readonly marks: { readonly current: 1 | 2; readonly others: 1 | 2 };
  readonly isCompact: boolean;
  /** as rows: below them, in their form · percent: both marks at the current stage · least: as short as can be. */
  readonly sums: 'as rows' | 'percent' | 'least';
  /** Sums that are shares say of what. */
  readonly hasShares: boolean;
  readonly hasWholeNames: boolean;
}

const full: Omit<Level, 'sums' | 'hasShares' | 'hasWholeNames'> = {
  current: 'counts',
  running: 'counts',
  marks: { current: 2, others: 2 },
  isCompact: false,
};

const given: readonly (typeof full)[] = [
  full,
  { ...full, running: 'percent' },
  { ...full, running: 'percent', marks: { current: 2, others: 1 } },
  { ...full, running: 'percent', current: 'percent', marks: { current: 2, others: 2 } },
  { ...full, running: 'percent', current: 'percent', marks: { current: 2, others: 1 } },
  { ...full, running: 'percent', current: 'percent', marks: { current: 1, others: 1 } },
  { running: 'percent', current: 'percent', marks: { current: 1, others: 1 }, isCompact: true },
];

const LEVELS: readonly Level[] = given.flatMap((level) => [
  { ...level, sums: 'as rows', hasShares: false, hasWholeNames: true },
  { ...level, sums: 'as rows', hasShares: false, hasWholeNames: false },
  { ...level, sums: 'percent', hasShares: true, hasWholeNames: false },
  { ...level, sums: 'percent', hasShares: false, hasWholeNames: false },
  { ...level, sums: 'least', hasShares: false, hasWholeNames: false },
]);

function formOf(kind: ColumnKind, level: Level): CellForm {
  const { isCompact } = level;
  if (kind === 'current')
    return { progress: level.current, marks: level.marks.current, hasRest: true, isCompact };
  if (kind === 'running')
    return { progress: level.running, marks: level.marks.others, hasRest: true, isCompact };
  return { progress: 'none', marks: level.marks.others, hasRest: true, isCompact };
}

/** How a sum may say it where the form of the rows is too wide, the fullest first. */
function shorterForms(form: CellForm): CellForm[] {
  const progress = form.progress === 'counts' ? 'percent' : form.progress;
  const short = { ...form, progress, hasRest: false } as const;
  return [
    form,
    { ...form, progress },
    short,
    { ...short, isCompact: true },
    { ...short, marks: 1 },
    { ...short, marks: 1, isCompact: true },
  ];
}

/** Where in these both marks are, and nothing else beside the share. */
const SHORT = 2;

const isQuiet = ({ kind }: MatrixColumn) => kind === 'done' || kind === 'ahead';

/** Inside the edges of a column, px. */
const AIR: Record<ColumnKind, number> = { done: 7, ahead: 7, due: 7, running: 7, current: 10 };
/** A column that has only a check or a dot. */
const NARROW = 44;

interface Measured {
  readonly form: CellForm;
  readonly sumForm: CellForm;
  readonly places: CellPlaces;
  readonly need: number;
}

function measureColumn(at: number, content: MatrixContent, level: Level, room: MatrixRoom): Measured {
  const column = content.columns[at] as MatrixColumn;
  const { size, numbers } = room;
  const unit = size / 32;
  const form = formOf(column.kind, level);
  const air = 2 * AIR[column.kind];
  const head = textWidth(column.slot, size) + air;
  if (isQuiet(column)) {
    const need = Math.max(NARROW * unit, head);
    return { form, sumForm: form, places: placesOf(EMPTY, unit), need };
  }
  const drawn = (cells: RowCells, as: CellForm, role: RowRole): DrawnCell =>
    drawCell(worstOf(cells[at] ?? []), as, { size, numbers, role });
  const sums = (as: CellForm): DrawnCell[] => [
    drawn(content.total, as, 'total'),
    ...(content.others === null ? [] : [drawn(content.others, as, 'others')]),
  ];
  const widest = (as: CellForm) =>
    Math.max(...sums(as).map(({ widths }) => placesOf(widths, unit).width)) + air;
  const rows = content.rows.map((cells) => drawn(cells, form, 'region'));
  const places = placesOf(widthsOfAll(level.sums === 'as rows' ? [...rows, ...sums(form)] : rows), unit);
  const shorter = shorterForms(form);
  const least = shorter.at(-1) as CellForm;
  const short = column.kind === 'current' ? (shorter[SHORT] ?? least) : least;
  const sumNeed = { 'as rows': 0, percent: widest(short), least: widest(least) };
  const need = Math.max(NARROW * unit, head, places.width + air, sumNeed[level.sums]);
  return { form, sumForm: shorter.find((as) => widest(as) <= need) ?? least, places, need };
}

const EMPTY = { done: 0, total: 0, marks: [0, 0], rest: 0 } as const;

/** How much more room than it needs a column takes, over a text of 32 px, before the names get the rest. */
const SPARE = { current: 56, other: 24 } as const;

/**
 * Gives every column the room that its content needs; what is left goes to the columns a little, then to the names. Null where the rows
 * would have to give up their counts, unless that is what `atAnyPrice` asks for.
 */
export function layOut(content: MatrixContent, room: MatrixRoom, atAnyPrice: boolean): MatrixLayout | null {
  const { width, names } = room;
  const levels = atAnyPrice ? LEVELS : LEVELS.filter(({ current }) => current === 'counts');
  for (const level of levels) {
    const own = level.hasWholeNames ? names.want : names.least;
    const name = level.hasShares ? Math.max(own, names.shares) : own;
    const measured = content.columns.map((_, at) => measureColumn(at, content, level, room));
    const need = measured.reduce((sum, column) => sum + column.need, 0);
    const isLast = atAnyPrice && level === levels.at(-1);
    if (need + name <= width || isLast) return spread(content, measured, need, room);
  }
  return null;
}

function spread(
  { columns }: MatrixContent,
  measured: readonly Measured[],
  need: number,
  { width, names, size }: MatrixRoom,
): MatrixLayout {
  const unit = size / 32;
  const spareOf = ({ kind }: MatrixColumn) => (kind === 'current' ? SPARE.current : SPARE.other) * unit;
  const wished = columns.reduce((sum, column) => sum + spareOf(column), 0);
  const spare = Math.max(0, width - need - names.want);
  const share = wished === 0 ? 0 : Math.min(1, spare / wished);
  let x = Math.max(0, width - need - share * wished);
  const nameWidth = x;
  const laid = columns.map((column, at) => {
    const { form, sumForm, places, need: own } = measured[at] as Measured;
    const wide = own + share * spareOf(column);
    const placed = { ...column, form, sumForm, places, x, width: wide, left: (wide - places.width) / 2 };
    x += wide;
    return placed;
  });
  return { nameWidth, columns: laid };
}
