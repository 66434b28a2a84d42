import type { BoardFrame, CellFrame, Frame, RowFrame } from './frame.ts';

/** What is known of the day beside what is drawn. */
export interface Day {
  /** Phases as the wall calls them, in order, with the minute of voting day at which each begins. */
  readonly phases: readonly { readonly label: string; readonly from: number }[];
  /** How far the clock may have run on since the picture was read, minutes of the operation: it is read every 2 s. */
  readonly slack: number;
  /** Regions whose incidents have no tile, as the scope itself: then the tiles may count fewer than the heading. */
  readonly hasIncidentsOfScope: boolean;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((whole, one) => whole + one, 0);
const IN_TIME = 'withinTime';
const missingIn = ({ marks }: CellFrame): number =>
  sum(marks.filter(({ kind }) => kind !== IN_TIME).map(({ count }) => count));

/** Everything in one frame that contradicts something else in it; each says what, with the numbers. */
export function contradictionsOf(frame: Frame, day: Day): string[] {
  return [
    // Before the wall knows anything it does not know that it is an exercise.
    ...(frame.hasExerciseMark || !/\d/.test(frame.clock) ? [] : ['an exercise without its mark']),
    ...ofPhase(frame, day),
    ...(frame.board === null ? [] : ofBoard(frame.board)),
    ...ofTiles(frame, day),
    ...ofMatrix(frame.matrix),
    ...ofNumbers(frame),
  ];
}

function ofPhase({ clock, day: weekday, phase, look }: Frame, { phases, slack }: Day): string[] {
  const [, hours, minutes] = /^(\d\d)\.(\d\d)/.exec(clock) ?? [];
  if (hours === undefined || weekday !== '' || phase === '–' || look !== 'live') return [];
  const now = Number(hours) * 60 + Number(minutes);
  const at = (minute: number) => phases.findLast(({ from }, i) => i === 0 || from <= minute)?.label;
  const allowed = [at(now), at(now - slack)];
  return allowed.includes(phase) ? [] : [`phase “${phase}” at ${clock}, not “${allowed[0]}”`];
}

function ofBoard({ open, calls, rows, guarded, rest, words }: BoardFrame): string[] {
  const found: string[] = [];
  const shown = sum(rows.map(({ incidents }) => incidents)) + guarded + rest;
  if (words === null && shown !== open) found.push(`heading ${open}, rows and rest ${shown}`);
  if (words !== null && words !== 'hidden' && open > 0)
    found.push(`calm words beside ${open} open incidents`);
  if (words !== null && rows.length > 0) found.push(`${rows.length} rows beside calm words`);
  if (calls > open) found.push(`${calls} call for somebody of ${open} open`);
  for (const row of rows)
    if (row.filled !== row.calls) found.push('a badge whose fill does not say whether it calls');
  const calling = rows.filter((row) => row.calls).length;
  if (calling > calls) found.push(`${calling} filled rows, the heading has ${calls} that call`);
  return found;
}

function ofTiles({ tiles, board }: Frame, { hasIncidentsOfScope }: Day): string[] {
  if (tiles === null || board === null) return [];
  const found: string[] = [];
  const counted = sum(tiles.map(({ incidents }) => incidents));
  const isRight = hasIncidentsOfScope ? counted <= board.open : counted === board.open;
  if (!isRight) found.push(`heading ${board.open}, tiles ${counted}`);
  const filled = tiles.filter((tile) => tile.filled).length;
  if (filled > board.calls) found.push(`${filled} filled tiles, the heading has ${board.calls} that call`);
  return found;
}

function ofMatrix(rows: readonly RowFrame[]): string[] {
  const total = rows.find(({ role }) => role === 'total');
  const parts = rows.filter(({ role }) => role !== 'total');
  if (total === undefined) return [];
  const cellsAt = (slot: string) => parts.flatMap(({ cells }) => cells.filter((cell) => cell.slot === slot));
  return total.cells.flatMap((whole) => {
    const cells = cellsAt(whole.slot);
    const found = [...ofLooks(whole.slot, [...cells, whole]), ...[...cells, whole].flatMap(ofCell)];
    // A fold shows of each row the stage at which most are missing: those do not add up.
    if (whole.stages > 1) return found;
    const done = sum(cells.map((cell) => cell.done));
    if (done !== whole.done) found.push(`${whole.slot}: total ${whole.done} done, rows ${done}`);
    for (const { kind, count } of whole.marks) {
      const marked = sum(cells.map((cell) => countOf(cell, kind)));
      const unnamed =
        kind === IN_TIME ? Number.POSITIVE_INFINITY : sum(cells.map((cell) => countOf(cell, 'others')));
      if (marked > count || marked + unnamed < count)
        found.push(`${whole.slot}: total ${count} ${kind}, rows ${marked} and ${unnamed} unnamed`);
    }
    return found;
  });
}

const countOf = ({ marks }: CellFrame, kind: string): number =>
  sum(marks.filter((mark) => mark.kind === kind).map(({ count }) => count));

/** What is marked and done is never more than all. */
function ofCell(cell: CellFrame): string[] {
  if (cell.total === null) return [];
  const told = cell.done + sum(cell.marks.map(({ count }) => count));
  return told > cell.total ? [`${cell.slot}: ${told} told of ${cell.total}`] : [];
}

/** Marks that are alike look alike, in all rows of a column. */
function ofLooks(slot: string, cells: readonly CellFrame[]): string[] {
  const looks = new Map<string, string>();
  const found: string[] = [];
  for (const { kind, look } of cells.flatMap(({ marks }) => marks)) {
    if (kind === 'others') continue;
    const known = looks.get(kind) ?? look;
    looks.set(kind, known);
    if (known !== look) found.push(`${slot}: ${kind} is both “${known}” and “${look}”`);
  }
  return found;
}

/** The three numbers count each TPS once over all stages, so that none of the columns has more of what is wrong. */
function ofNumbers({ numbers, withinTime, matrix }: Frame): string[] {
  const { done, late, hindered, silent } = numbers;
  if (done?.count == null || late?.count == null || hindered?.count == null || silent?.count == null)
    return [];
  const found: string[] = [];
  const wrong = late.count + hindered.count + silent.count;
  const total = matrix.find(({ role }) => role === 'total');
  for (const cell of total?.cells ?? []) {
    if (missingIn(cell) > wrong)
      found.push(`${cell.slot}: ${missingIn(cell)} missing, the numbers say ${wrong}`);
    const inTime = countOf(cell, IN_TIME);
    // A TPS that is worse off elsewhere counts there.
    if (withinTime !== null && inTime > withinTime + wrong)
      found.push(`${cell.slot}: ${inTime} still in time, the key says ${withinTime}`);
  }
  const base = [done, late, hindered, silent].map((each) => each.base).filter((each) => each !== null);
  if (new Set(base).size > 1) found.push(`numbers of different bases: ${base.join(', ')}`);
  if (base[0] !== undefined && wrong > base[0]) found.push(`${wrong} TPS wrong of ${base[0]}`);
  return found;
}
