import type { StageCellPartsFragment, StageStatus } from '../../../generated/graphql.ts';
import type { Words } from '../../../i18n/words.ts';

export type StageCell = Omit<StageCellPartsFragment, '__typename' | ' $fragmentName'>;

/** What asks for a look in a cell, the worst first, with how many TPS it is. */
export function marksOf({ hindered, late, silent }: StageCell): { status: StageStatus; n: number }[] {
  const all = [
    { status: 'HINDERED', n: hindered },
    { status: 'LATE', n: late },
    { status: 'SILENT', n: silent },
  ] as const;
  return all.filter(({ n }) => n > 0);
}

/** Nothing of it is due and nothing was done. */
export const isAhead = ({ done, waiting, late, silent, hindered }: StageCell): boolean =>
  done + waiting + late + silent + hindered === 0;

/** Everything that had to be done is. */
export const isWhole = (cell: StageCell, tpsCount: number): boolean =>
  cell.done > 0 && cell.done + cell.notApplicable === tpsCount;

/** A cell in words, for whoever does not see it. */
export function cellWords(cell: StageCell, tpsCount: number, words: Words): string {
  if (isAhead(cell)) return words('stages.status.NOT_DUE');
  const { late, silent, hindered, conflicts } = cell;
  const counted = { hindered, late, silent, conflicts };
  const parts = Object.entries(counted).filter(([, n]) => n > 0) as [keyof typeof counted, number][];
  return [
    words('stages.cell', { done: cell.done, total: tpsCount }),
    ...parts.map(([name, n]) => words(`stages.cell.${name}`, { n })),
  ].join(', ');
}
