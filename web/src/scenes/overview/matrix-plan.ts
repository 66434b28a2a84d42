import type { NumberWords } from '../../i18n/number-words.ts';
import { cellKey, type SituationState } from '../../situation/situation-store.ts';
import { NARROWEST } from '../../ui/fitted-text.tsx';
import type { ScopeRegion } from '../briefing.ts';
import type { WallLayout } from '../layout.ts';
import type { RowRole } from './cell-form.ts';
import { fittingRows, matrixRows } from './fitting-rows.ts';
import { isComplete, missingIn, NOTHING, readAt, sumOf, totalOf } from './matrix-cell.ts';
import { matrixColumns, type WallStage } from './matrix-columns.ts';
import { type LaidColumn, layOut, type RowCells } from './matrix-layout.ts';
import { type PlannedCell, plannedCell } from './planned-cell.ts';
import { regionLabels, regionsInOrder, shortenedNames } from './region-labels.ts';
import { textWidth } from './text-width.ts';

export interface PlannedRow {
  readonly role: RowRole;
  readonly region: string;
  /** The name, the fullest first. */
  readonly names: readonly string[];
  /** Before the name, as on the region's tile. */
  readonly label: string | null;
  /** Something is left to do at the current stage. */
  readonly isOpen: boolean;
  readonly cells: readonly PlannedCell[];
}

export interface MatrixPlan {
  readonly rowHeight: number;
  /** Lines left below the total. */
  readonly spare: number;
  readonly nameWidth: number;
  /** How far the names stand behind their labels. */
  readonly indent: number;
  readonly columns: readonly LaidColumn[];
  /** The total last. */
  readonly rows: readonly PlannedRow[];
}

export interface PlanInput {
  readonly region: ScopeRegion;
  readonly stages: readonly WallStage[];
  readonly current: string;
  readonly cells: SituationState['cells'];
  /** Stages, by code, of which the limit of the plan is past. */
  readonly pastStages: ReadonlySet<string>;
  readonly layout: WallLayout;
  readonly numbers: NumberWords;
  readonly words: {
    /** Over the names. */
    readonly head: string;
    /** Of the total row. */
    readonly total: string;
    readonly others: (n: number) => string;
  };
}

/** Between a label and its name, and between the names and the first column, over a text of 32 px. */
const GAP = { label: 12, names: 10 } as const;

interface RawRow extends Pick<PlannedRow, 'role' | 'region' | 'names' | 'label'> {
  readonly cells: RowCells;
}

/** How many older stages stand open by themselves: all, then fewer and fewer. */
const KEPT = [undefined, 2, 1, 0] as const;

/** Everything that the matrix shows: which rows and columns, what stands in each cell, and where. */
export function planMatrix(input: PlanInput): MatrixPlan {
  const { layout, numbers } = input;
  const size = layout.text.body;
  const unit = size / 32;
  const { rowHeight, room, spare } = matrixRows(input.region.children.length, size);
  for (const kept of KEPT) {
    const { rows, columns } = rawRows(input, room, kept);
    const labelled = rows.map(({ label }) =>
      label === null ? 0 : textWidth(label, size) + GAP.label * unit,
    );
    const indent = Math.max(0, ...labelled);
    const ofRole = (role: RowRole) => rows.filter((row) => row.role === role).map(({ cells }) => cells);
    const laid = layOut(
      {
        columns,
        rows: ofRole('region'),
        others: ofRole('others')[0] ?? null,
        total: ofRole('total')[0] ?? [],
      },
      {
        ...{ width: layout.b.width, size, numbers },
        names: nameWidths(rows, { indent, size, numbers, head: input.words.head }),
      },
      kept === KEPT.at(-1),
    );
    if (laid === null) continue;
    return {
      ...{ rowHeight, spare, indent, columns: laid.columns },
      nameWidth: laid.nameWidth - GAP.names * unit,
      rows: rows.map((row) => plannedRow(row, laid.columns, { size, numbers })),
    };
  }
  throw new Error('the last layout is one at any price');
}

function rawRows(
  { region, stages, current, cells, pastStages, layout, words }: PlanInput,
  room: number,
  kept: number | undefined,
) {
  const inOrder = regionsInOrder(region);
  const cellsOf = (code: string, stage: string) => {
    const cell = cells.get(cellKey(code, stage));
    return cell && readAt(cell, pastStages.has(stage));
  };
  const columns = matrixColumns(
    stages,
    current,
    [...inOrder.map(({ code }) => code), region.code],
    cellsOf,
    kept,
  );
  const outstanding = ({ code }: { readonly code: string }) =>
    Math.max(0, ...stages.map((stage) => missingIn(cellsOf(code, stage.code) ?? NOTHING)));
  const { shown, others } = fittingRows(inOrder, room, outstanding);
  const rowOf = (codes: readonly string[]): RowCells =>
    columns.map((column) =>
      column.stages.flatMap((stage) => {
        const found = codes.flatMap((code) => cellsOf(code, stage) ?? []);
        return found.length === 0 ? [] : [sumOf(found)];
      }),
    );
  const labels = regionLabels(inOrder);
  const rows: RawRow[] = shown.map(({ code, name }) => ({
    role: 'region',
    region: code,
    names: shortenedNames(name),
    label: layout.hasTiles ? (labels.get(code) ?? null) : null,
    cells: rowOf([code]),
  }));
  const sum = (role: RowRole, code: string, name: string, codes: readonly string[]) =>
    rows.push({ role, region: code, names: [name], label: null, cells: rowOf(codes) });
  const hidden = others.map(({ code }) => code);
  if (hidden.length > 0) sum('others', 'others', words.others(hidden.length), hidden);
  sum('total', region.code, words.total, [region.code]);
  return { rows, columns };
}

interface NameContext {
  readonly indent: number;
  readonly size: number;
  readonly numbers: NumberWords;
  readonly head: string;
}

function nameWidths(rows: readonly RawRow[], { indent, size, numbers, head }: NameContext) {
  const widest = (of: (row: RawRow) => string | undefined, narrowed = 1) =>
    Math.max(
      textWidth(head, size),
      ...rows.map((row) => textWidth(of(row) ?? '', size) * narrowed + (row.label === null ? 0 : indent)),
    ) +
    (GAP.names * size) / 32;
  return {
    want: widest(({ names }) => names[0]),
    least: widest(({ names }) => names.at(-1), NARROWEST),
    shares: widest((row) => (row.role === 'region' ? '' : row.names[0] + baseOf(row.cells, numbers))),
  };
}

/** What a share is a share of. */
const baseOf = (cells: RowCells, numbers: NumberWords): string =>
  ` · ${numbers.count(totalOf(cells[0]?.[0] ?? NOTHING))}`;

interface RowContext {
  readonly size: number;
  readonly numbers: NumberWords;
}

function plannedRow(
  { role, region, label, ...row }: RawRow,
  columns: readonly LaidColumn[],
  { size, numbers }: RowContext,
): PlannedRow {
  const cells = columns.flatMap(
    (column, at) => plannedCell(column, row.cells[at] ?? [], { role, size, numbers }) ?? [],
  );
  const current = cells.find(({ column }) => column.kind === 'current');
  const isShare = role !== 'region' && current?.column.sumForm.progress === 'percent';
  const base = isShare ? baseOf(row.cells, numbers) : '';
  const names = base === '' ? row.names : [...row.names.map((name) => name + base), ...row.names];
  const isOpen = role === 'total' || (current !== undefined && !isComplete(current.counts));
  return { role, region, label, names, isOpen, cells };
}
