import type { MarkKind } from './matrix-cell.ts';
import type { MatrixPlan } from './matrix-plan.ts';

/** More groups of coloured things than this at once and none of them is seen. */
export const ALARM_LIMIT = 12;

export interface AlarmBudget {
  /** Kinds of mark, by `hueKey`, that keep their hue: in all rows of a column or in none. Shape and number stay. */
  readonly marks: ReadonlySet<string>;
  /** Tiles keep their hue all together or not at all, since their hue means that something calls for somebody. */
  readonly areTilesColoured: boolean;
}

/** One kind of mark in one column. */
export interface MarkGroup {
  readonly column: string;
  readonly kind: MarkKind;
  /** In the total row. */
  readonly count: number;
}

export const hueKey = (column: string, kind: MarkKind): string => `${column} ${kind}`;

const weight = { hindered: 3, veryLate: 2, late: 1 } as const;

type Alarming = MarkGroup & { readonly kind: keyof typeof weight };

const isAlarming = (group: MarkGroup): group is Alarming => group.kind in weight;

/** The kinds of mark that are seen in each column, in whatever row. */
export function markGroups({ rows }: MatrixPlan): MarkGroup[] {
  const groups = new Map<string, MarkGroup>();
  for (const { cells, role } of rows)
    for (const { column, drawn } of cells)
      for (const { kind, count } of drawn?.marks ?? []) {
        const key = hueKey(column.slot, kind);
        const known = groups.get(key)?.count ?? 0;
        groups.set(key, {
          column: column.slot,
          kind,
          count: role === 'total' ? count : Math.max(known, count),
        });
      }
  return [...groups.values()];
}

/**
 * Shares out the hues, by groups of what looks alike: one severity on the board, one on the tiles, one kind of mark in one column.
 * The board has its hues first, then the worst marks, then the tiles if all of their groups fit.
 */
export function alarmBudget(
  boardGroups: number,
  marks: readonly MarkGroup[],
  tileGroups: number,
): AlarmBudget {
  const room = Math.max(0, ALARM_LIMIT - boardGroups);
  const worst = marks
    .filter(isAlarming)
    .sort((a, b) => weight[b.kind] - weight[a.kind] || b.count - a.count)
    .slice(0, room);
  return {
    marks: new Set(worst.map(({ column, kind }) => hueKey(column, kind))),
    areTilesColoured: tileGroups <= room - worst.length,
  };
}
