import { BOTTOM, MODULE, TOP, type WallLayout } from '../layout.ts';

export interface StageColumn {
  readonly stage: string;
  readonly slot: string;
  readonly x: number;
  readonly width: number;
  readonly when: 'past' | 'current' | 'future';
}

/** The columns of the stages: the current one wide, the others equal. */
export function stageColumns(
  { b, matrix }: WallLayout,
  stages: readonly { code: string; wallSlot: string | null }[],
  current: string,
): StageColumn[] {
  const narrow = (b.width - matrix.name - matrix.current) / Math.max(1, stages.length - 1);
  const currentIndex = stages.findIndex(({ code }) => code === current);
  return stages.map(({ code, wallSlot }, i) => ({
    stage: code,
    slot: wallSlot ?? '',
    x: b.x + matrix.name + i * narrow + (i > currentIndex ? matrix.current - narrow : 0),
    width: i === currentIndex ? matrix.current : narrow,
    when: i < currentIndex ? 'past' : i === currentIndex ? 'current' : 'future',
  }));
}

export const MATRIX_TOP = TOP + MODULE;
const HEIGHT = BOTTOM - MATRIX_TOP;

export interface MatrixRows {
  readonly rowHeight: number;
  /** How many region rows there is room for, between head and total. */
  readonly room: number;
  /** Lines left below the total. */
  readonly spare: number;
}

/** A row is one module; with more regions rows get lower, down to what the text needs. */
export function matrixRows(regions: number, bodySize: number): MatrixRows {
  const lowest = Math.ceil(bodySize * 1.36);
  const rowHeight = Math.max(lowest, Math.min(MODULE, Math.floor(HEIGHT / (regions + 2))));
  const lines = Math.floor(HEIGHT / rowHeight);
  const room = Math.min(regions, lines - 2);
  return { rowHeight, room, spare: lines - 2 - room };
}
