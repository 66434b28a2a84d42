import { StageRowsDocument } from '../../../generated/graphql.ts';
import { useCells, useHeadline } from '../../../situation/use-situation.ts';
import type { Fault } from '../../server/fault.ts';
import { type Answer, useAnswer } from '../../server/use-answer.ts';
import { type Operation, useSession } from '../../session/session.ts';
import type { StageCell } from './cell-words.ts';
import { useAskedByPicture } from './use-asked-by-picture.ts';

export interface MatrixRow {
  readonly code: string;
  readonly name: string;
  readonly tpsCount: number;
  /** By the code of the stage. */
  readonly cells: ReadonlyMap<string, StageCell>;
}

export interface RegionMatrix {
  /** Codes of the stages on the wall, in order. */
  readonly stages: readonly string[];
  readonly rows: readonly MatrixRow[];
  readonly total: MatrixRow;
}

/** Asked anew this often where nothing says that it changed: an answer that does not come shows that this is from before. */
const EVERY_MS = 15_000;

/** The matrix of a region: from the live picture where that is of it, else asked for whenever the picture changes. */
export function useMatrix(region: string): {
  readonly answer: Answer<RegionMatrix>;
  /** It is of the live picture, and as old as that. */
  readonly isLive: boolean;
  ask(): unknown;
} {
  const { operation } = useSession();
  const live = useLiveMatrix(region);
  const { answer, ask } = useAnswer(StageRowsDocument, {
    variables: { region },
    isSkipped: live !== null,
    everyMs: EVERY_MS,
  });
  useAskedByPicture(() => (live === null ? ask() : undefined));
  if (live !== null) return { answer: here(live, null), isLive: true, ask };
  if (answer.kind !== 'here') return { answer, isLive: false, ask };
  const { rows, total } = answer.data.stageMatrix;
  // The rows of another region are still here while those of this one are under way.
  if (total.code !== region) return { answer: { kind: 'waiting' }, isLive: false, ask };
  const row = ({ code, name, tpsCount, cells }: (typeof rows)[number]): MatrixRow => ({
    code,
    name,
    tpsCount,
    cells: new Map(cells.map((cell) => [cell.stage, cell])),
  });
  return {
    answer: here({ stages: wallStages(operation), rows: rows.map(row), total: row(total) }, answer.fault),
    isLive: false,
    ask,
  };
}

const here = (data: RegionMatrix, fault: Fault | null) => ({
  kind: 'here' as const,
  data,
  fault,
  isEarlier: false,
});

const wallStages = ({ stages }: Operation): string[] =>
  stages
    .filter(({ wallSlot }) => wallSlot !== null)
    .toSorted((a, b) => ((a.wallSlot ?? '') < (b.wallSlot ?? '') ? -1 : 1))
    .map(({ code }) => code);

/** Null where the live picture is of another region, or has not come yet. */
function useLiveMatrix(region: string): RegionMatrix | null {
  const { operation } = useSession();
  const headline = useHeadline();
  const cells = useCells();
  const { regency } = operation;
  const own = [regency, ...regency.children].find(({ code }) => code === region);
  if (headline?.scope !== region || own === undefined) return null;
  const stages = wallStages(operation);
  const rowOf = ({ code, name, tpsCount }: { code: string; name: string; tpsCount: number }): MatrixRow => ({
    code,
    name,
    tpsCount,
    cells: new Map(
      [...cells.values()].filter((cell) => cell.region === code).map((cell) => [cell.stage, cell]),
    ),
  });
  return { stages, rows: own.children.map(rowOf), total: rowOf(own) };
}
