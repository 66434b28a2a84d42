import { capMiddle } from '../../pieces/stage-mark.tsx';
import { cellKey } from '../../situation/situation-store.ts';
import { useCell } from '../../situation/use-situation.ts';
import { FittedText } from '../../ui/fitted-text.tsx';
import { Fresh } from '../../ui/fresh.tsx';
import { Check, Dot } from '../../ui/marks.tsx';
import { Rule } from '../../ui/rule.tsx';
import { rowBaseline, useLayout } from '../layout.ts';
import { MarkCell, OutstandingCell } from './mark-cell.tsx';
import { matrixCell } from './matrix-cell.ts';
import type { StageColumn } from './matrix-geometry.ts';
import { type MarkLook, ProgressCell } from './progress-cell.tsx';

interface MatrixRowProps {
  readonly region: string;
  readonly name: string;
  readonly y: number;
  readonly rowHeight: number;
  readonly columns: readonly StageColumn[];
  readonly isTotal?: boolean;
  readonly isCut: boolean;
  readonly hues: ReadonlySet<string>;
}

/** One region over all stages of the wall. */
export function MatrixRow({
  region,
  name,
  y,
  rowHeight,
  columns,
  isTotal = false,
  isCut,
  hues,
}: MatrixRowProps) {
  const { b, matrix, text } = useLayout();
  const current = columns.find(({ when }) => when === 'current');
  const cell = useCell(region, current?.stage ?? '');
  const shown = cell === undefined ? undefined : matrixCell(cell, true);
  const stands = isTotal || (shown?.kind === 'progress' && !shown.isComplete);
  const baseline = y + rowBaseline(rowHeight, text.body);
  return (
    <g data-row={region}>
      <FittedText
        x={b.x}
        y={baseline}
        size={text.body}
        ink={stands ? 'first' : 'second'}
        strong={stands}
        width={matrix.name + 4}
        how="cut"
        shorter={abbreviated(name)}
      >
        {name}
      </FittedText>
      {columns.map((column) => (
        <StageCell
          key={column.stage}
          region={region}
          column={column}
          baseline={baseline}
          isTotal={isTotal}
          look={isCut ? 'cut' : hues.has(cellKey(region, column.stage)) ? 'hue' : 'neutral'}
        />
      ))}
      {!isTotal && <Rule x={b.x} y={y + rowHeight} width={b.width} />}
    </g>
  );
}

/** `M. Sabak Timur`, as people write it where there is no room; a single word stays. */
const abbreviated = (name: string) => (name.includes(' ') ? name.replace(/^(\S)\S+/, '$1.') : name);

interface StageCellProps {
  readonly region: string;
  readonly column: StageColumn;
  readonly baseline: number;
  readonly isTotal: boolean;
  readonly look: MarkLook;
}

function StageCell({ region, column, baseline, isTotal, look }: StageCellProps) {
  const { text } = useLayout();
  const cell = useCell(region, column.stage);
  const centre = column.x + column.width / 2;
  const middle = baseline - capMiddle(text.body);
  if (cell === undefined) return null;
  const shown = matrixCell(cell, column.when === 'current');
  return (
    <g data-cell={column.slot} data-shows={shown.kind}>
      <Fresh of={JSON.stringify(shown)}>
        {shown.kind === 'progress' && (
          <ProgressCell
            x={column.x}
            baseline={baseline}
            done={shown.done}
            total={
              cell.done +
              cell.notDue +
              cell.waiting +
              cell.late +
              cell.silent +
              cell.hindered +
              cell.notApplicable
            }
            isComplete={shown.isComplete && !isTotal}
            mark={isTotal ? null : shown.mark}
            look={look}
          />
        )}
        {shown.kind === 'mark' && (
          <MarkCell mark={shown.mark} centre={centre} width={column.width} baseline={baseline} look={look} />
        )}
        {shown.kind === 'outstanding' && (
          <OutstandingCell count={shown.count} centre={centre} width={column.width} baseline={baseline} />
        )}
        {shown.kind === 'done' && <Check x={centre} y={middle} />}
        {shown.kind === 'notDue' && <Dot x={centre} y={middle} />}
      </Fresh>
    </g>
  );
}
