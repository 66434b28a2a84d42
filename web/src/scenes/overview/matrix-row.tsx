import { capMiddle } from '../../pieces/stage-mark.tsx';
import { FittedText } from '../../ui/fitted-text.tsx';
import { Fresh } from '../../ui/fresh.tsx';
import { Check, Dot } from '../../ui/marks.tsx';
import { Rule } from '../../ui/rule.tsx';
import { Text } from '../../ui/text.tsx';
import { rowBaseline, useLayout } from '../layout.ts';
import type { MatrixPlan, PlannedRow } from './matrix-plan.ts';
import type { PlannedCell } from './planned-cell.ts';
import { type LookOf, NumbersCell } from './stage-cell.tsx';

interface MatrixRowProps {
  readonly row: PlannedRow;
  readonly plan: MatrixPlan;
  readonly y: number;
  readonly lookOf: LookOf;
}

/** One region over all stages of the wall. */
export function MatrixRow({ row, plan, y, lookOf }: MatrixRowProps) {
  const { b, text } = useLayout();
  const baseline = y + rowBaseline(plan.rowHeight, text.body);
  const [name = '', ...shorter] = row.names;
  const indent = row.label === null ? 0 : plan.indent;
  const stands = row.isOpen && row.role !== 'others';
  return (
    <g data-row={row.region} data-role={row.role}>
      {row.label !== null && (
        <Text x={b.x} y={baseline} size={text.body} ink="dim">
          {row.label}
        </Text>
      )}
      <FittedText
        x={b.x + indent}
        y={baseline}
        size={text.body}
        ink={stands ? 'first' : 'second'}
        strong={stands}
        width={plan.nameWidth - indent}
        how="squeeze"
        shorter={shorter}
      >
        {name}
      </FittedText>
      {row.cells.map((cell) => (
        <MatrixCell
          key={cell.column.slot}
          cell={cell}
          baseline={baseline}
          isTotal={row.role === 'total'}
          lookOf={lookOf}
        />
      ))}
      {row.role !== 'total' && <Rule x={b.x} y={y + plan.rowHeight} width={b.width} />}
    </g>
  );
}

interface MatrixCellProps {
  readonly cell: PlannedCell;
  readonly baseline: number;
  readonly isTotal: boolean;
  readonly lookOf: LookOf;
}

function MatrixCell({ cell, baseline, isTotal, lookOf }: MatrixCellProps) {
  const { b, text } = useLayout();
  const { column, sign, drawn, counts } = cell;
  const centre = b.x + column.x + column.width / 2;
  const middle = baseline - capMiddle(text.body);
  const shows = sign ?? (drawn?.done === '' ? 'marks' : 'progress');
  return (
    <g
      data-cell={column.slot}
      data-stages={column.stages.join(' ')}
      data-shows={shows}
      data-done={counts.done}
    >
      <Fresh of={sign ?? JSON.stringify([drawn?.done, drawn?.total, drawn?.marks, drawn?.rest])}>
        {sign === 'check' && <Check x={centre} y={middle} />}
        {sign === 'dot' && <Dot x={centre} y={middle} />}
        <NumbersCell cell={cell} left={b.x} baseline={baseline} isTotal={isTotal} lookOf={lookOf} />
      </Fresh>
    </g>
  );
}
