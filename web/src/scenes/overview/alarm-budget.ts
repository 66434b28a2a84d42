import type { MatrixMark } from './matrix-cell.ts';

/** More coloured things than this at once and none of them is seen. */
export const ALARM_LIMIT = 12;

export interface AlarmBudget {
  /** Keys of the matrix marks that keep their hue; shape and number stay on all of them. */
  readonly marks: ReadonlySet<string>;
  /** Tiles keep their hue all together or not at all, since their hue means "not acknowledged". */
  readonly areTilesColoured: boolean;
}

const weight = { hindered: 3, veryLate: 2, late: 1, silent: 0 } as const;

/** Shares out the hues: board rows first, then the worst matrix marks, then the tiles if all of them fit. */
export function alarmBudget(
  boardHues: number,
  marks: ReadonlyMap<string, MatrixMark>,
  tileHues: number,
): AlarmBudget {
  const alarming = [...marks].filter(([, mark]) => mark.kind !== 'silent');
  const room = Math.max(0, ALARM_LIMIT - boardHues);
  const worst = [...alarming]
    .sort(([, a], [, b]) => weight[b.kind] - weight[a.kind] || b.count - a.count)
    .slice(0, room);
  return {
    marks: new Set(worst.map(([key]) => key)),
    areTilesColoured: tileHues <= room - worst.length,
  };
}
