/** What a wall says in one frame, as far as its parts can contradict each other. Null where a part is not drawn. */
export interface Frame {
  /** `07.24.20` */
  readonly clock: string;
  /** The day beside the clock, once it is another one. */
  readonly day: string;
  readonly phase: string;
  readonly look: string;
  readonly hasExerciseMark: boolean;
  readonly board: BoardFrame | null;
  readonly tiles: readonly TileFrame[] | null;
  /** By kind: `late`, `hindered`, `silent`, `done`. */
  readonly numbers: Readonly<Record<string, NumberFrame>>;
  readonly withinTime: number | null;
  readonly matrix: readonly RowFrame[];
}

export interface BoardFrame {
  /** Of the heading. */
  readonly open: number;
  /** Of its second line: how many call for somebody. */
  readonly calls: number;
  readonly rows: readonly { readonly incidents: number; readonly calls: boolean; readonly filled: boolean }[];
  /** Incidents in the row of those that must not be shown. */
  readonly guarded: number;
  /** Incidents in the row of the rest. */
  readonly rest: number;
  /** `covered`, `reported` or `hidden` where the board has words in place of rows. */
  readonly words: string | null;
}

export interface TileFrame {
  readonly region: string;
  readonly incidents: number;
  readonly filled: boolean;
}

export interface NumberFrame {
  readonly count: number | null;
  readonly base: number | null;
}

export interface RowFrame {
  readonly region: string;
  readonly role: string;
  readonly cells: readonly CellFrame[];
}

export interface CellFrame {
  readonly slot: string;
  readonly stages: number;
  readonly shows: string;
  readonly done: number;
  /** Written behind the slash. */
  readonly total: number | null;
  readonly marks: readonly { readonly kind: string; readonly count: number; readonly look: string }[];
}

/** Reads the frame that is drawn. Runs inside the page, so that it knows nothing of this module. */
export function readFrame(): Frame {
  const number = (text: string | null | undefined): number | null => {
    const digits = (text ?? '').replace(/\D/g, '');
    return digits === '' ? null : Number(digits);
  };
  const all = (within: ParentNode, selector: string) => [...within.querySelectorAll(selector)];
  const first = (within: ParentNode, selector: string) => within.querySelector(selector);
  const value = (element: Element | null, name: string) => Number(element?.getAttribute(name) ?? 0);
  const sum = (numbers: readonly number[]) => numbers.reduce((whole, one) => whole + one, 0);

  const readBoard = (zone: Element): BoardFrame => {
    const heading = all(zone, ':scope > g.not-cut text')[0]?.textContent ?? '';
    // The second line is the only text that stands directly in the zone.
    const line = first(zone, ':scope > text')?.textContent ?? '';
    const quiet = first(zone, '[data-quiet]')?.getAttribute('data-quiet') ?? null;
    return {
      open: number(heading) ?? 0,
      calls: sum((line.match(/\d[\d.,]*/g) ?? []).map((each) => number(each) ?? 0)),
      rows: all(zone, '[data-incident]').map((row) => ({
        incidents: value(row, 'data-counts'),
        calls: row.getAttribute('data-calls') === 'true',
        filled: first(row, '[data-badge]')?.getAttribute('data-filled') === 'true',
      })),
      guarded: value(first(zone, '[data-hidden-row]'), 'data-counts'),
      rest: value(first(zone, '[data-rest]'), 'data-counts'),
      words: quiet ?? (first(zone, '[data-hidden-only]') === null ? null : 'hidden'),
    };
  };

  const readCell = (cell: Element): CellFrame => ({
    slot: cell.getAttribute('data-cell') ?? '',
    stages: (cell.getAttribute('data-stages') ?? '').split(' ').length,
    shows: cell.getAttribute('data-shows') ?? '',
    done: value(cell, 'data-done'),
    total: number(all(cell, 'text').find((text) => text.textContent?.startsWith('/'))?.textContent),
    marks: all(cell, '[data-count]').map((mark) => ({
      kind: mark.getAttribute('data-mark') ?? '',
      count: value(mark, 'data-count'),
      look: first(mark, '[class*="paint-"], [class*="line-"]')?.getAttribute('class') ?? '',
    })),
  });

  const board = first(document, '[data-zone="board"]');
  const tiles = all(document, '[data-tile]');
  const within = first(document, '[data-within-time]');
  const clock = first(document, '[data-clock]');
  const beside = all(document, '[data-item="clock"] > text').map((text) => text.textContent ?? '');
  const phase = first(document, '[data-item="phase"]');
  return {
    clock: clock?.textContent ?? '',
    day: beside.at(-1) ?? '',
    phase: first(phase ?? document.createElement('g'), 'text')?.textContent ?? '',
    look: first(document, '[data-look]')?.getAttribute('data-look') ?? '',
    hasExerciseMark: first(document, '[data-word-mark]') !== null,
    board:
      board === null ||
      first(board, '[data-incident], [data-rest], [data-quiet], [data-hidden-only], [data-hidden-row]') ===
        null
        ? null
        : readBoard(board),
    tiles:
      tiles.length === 0
        ? null
        : tiles.map((tile) => ({
            region: tile.getAttribute('data-tile') ?? '',
            incidents: value(first(tile, '[data-count]'), 'data-count'),
            filled: first(tile, '[data-badge]')?.getAttribute('data-filled') === 'true',
          })),
    numbers: Object.fromEntries(
      all(document, '[data-number]').map((each) => {
        const [count, base] = (first(each, 'text')?.textContent ?? '').split('/');
        return [each.getAttribute('data-number') ?? '', { count: number(count), base: number(base) }];
      }),
    ),
    withinTime: within === null ? null : value(within, 'data-within-time'),
    matrix: all(document, '[data-row]').map((row) => ({
      region: row.getAttribute('data-row') ?? '',
      role: row.getAttribute('data-role') ?? '',
      cells: all(row, '[data-cell]').map(readCell),
    })),
  };
}
