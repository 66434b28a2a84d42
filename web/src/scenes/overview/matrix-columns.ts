import { type CellCounts, isAhead, isComplete, marksOf } from './matrix-cell.ts';

/**
 * done: nobody is left, anywhere · ahead: nobody has to yet · due: the limit has passed for all and some are missing ·
 * running: some may still do it · current: the stage of the heading.
 */
export type ColumnKind = 'done' | 'ahead' | 'due' | 'running' | 'current';

export interface WallStage {
  readonly code: string;
  readonly wallSlot: string | null;
}

/** One stage, or several neighbours folded into one column: all quiet, or older ones for which there is no room of their own. */
export interface MatrixColumn {
  readonly kind: ColumnKind;
  readonly stages: readonly string[];
  /** `T3`, or `T1–2` of a fold. */
  readonly slot: string;
}

export type CellsOf = (region: string, stage: string) => CellCounts | undefined;

function kindOf(cells: readonly CellCounts[]): Exclude<ColumnKind, 'current'> {
  if (cells.every(isComplete)) return 'done';
  if (cells.some(({ waiting }) => waiting > 0)) return 'running';
  return cells.some((cell) => marksOf(cell).length > 0) ? 'due' : 'ahead';
}

interface Fold {
  readonly kind: ColumnKind;
  readonly stages: readonly WallStage[];
}

const isOpen = ({ kind }: Fold) => kind === 'due' || kind === 'running';

/** All but the last `kept` columns that stand open become one, with those between them. */
function oldOnesFolded(folds: readonly Fold[], kept: number): Fold[] {
  const open = folds.flatMap((fold, at) => (isOpen(fold) ? [at] : []));
  const [from, until] = [open[0] ?? 0, open[open.length - kept - 1] ?? -1];
  if (until <= from) return [...folds];
  const stages = folds.slice(from, until + 1).flatMap((fold) => fold.stages);
  return [...folds.slice(0, from), { kind: 'due', stages }, ...folds.slice(until + 1)];
}

/**
 * Columns by what is in them: stages side by side that are all done, or not due, are one. No more than `kept` before the current stage
 * stand open by themselves.
 */
export function matrixColumns(
  stages: readonly WallStage[],
  current: string,
  regions: readonly string[],
  cellsOf: CellsOf,
  kept: number = stages.length,
): MatrixColumn[] {
  const folded: { kind: ColumnKind; stages: WallStage[] }[] = [];
  for (const stage of stages) {
    const cells = regions.flatMap((region) => cellsOf(region, stage.code) ?? []);
    const kind = stage.code === current ? 'current' : kindOf(cells);
    const before = folded.at(-1);
    if (before?.kind === kind && (kind === 'done' || kind === 'ahead')) before.stages.push(stage);
    else folded.push({ kind, stages: [stage] });
  }
  const at = folded.findIndex(({ kind }) => kind === 'current');
  const all = [
    ...oldOnesFolded(folded.slice(0, at), kept),
    ...folded.slice(at, at + 1),
    ...oldOnesFolded(folded.slice(at + 1), kept === stages.length ? kept : 0),
  ];
  return all.map(({ kind, stages: members }) => ({
    kind,
    stages: members.map(({ code }) => code),
    slot: slotOf(members.map(({ wallSlot }) => wallSlot ?? '')),
  }));
}

/** `T1–2`: what both names begin with is said once. */
function slotOf(slots: readonly string[]): string {
  const [first = '', last = first] = [slots[0], slots.at(-1)];
  if (slots.length < 2) return first;
  let shared = 0;
  while (shared < last.length - 1 && /\D/.test(last[shared] ?? '0') && last[shared] === first[shared])
    shared += 1;
  return `${first}–${last.slice(shared)}`;
}

/** What stands in the cell of a column in which nothing has to be counted. */
export type QuietSign = 'check' | 'dot';

export const quietSign = (cells: readonly CellCounts[]): QuietSign | null =>
  cells.length === 0
    ? null
    : cells.every(isComplete)
      ? 'check'
      : cells.every((cell) => isComplete(cell) || isAhead(cell))
        ? 'dot'
        : null;
