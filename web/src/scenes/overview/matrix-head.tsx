import type { RegionLevel } from '../../generated/graphql.ts';
import { Rule } from '../../ui/rule.tsx';
import { type Ink, Text } from '../../ui/text.tsx';
import { useSpeech } from '../briefing.ts';
import { rowBaseline, useLayout } from '../layout.ts';
import { MATRIX_TOP } from './fitting-rows.ts';
import type { ColumnKind } from './matrix-columns.ts';
import type { MatrixPlan } from './matrix-plan.ts';

interface MatrixHeadProps {
  readonly plan: MatrixPlan;
  /** Level of the rows. */
  readonly level: RegionLevel;
}

const INKS: Readonly<Record<ColumnKind, Ink>> = {
  done: 'second',
  ahead: 'dim',
  due: 'first',
  running: 'first',
  current: 'first',
};

/** The name of each column; those that ask for a look stand out. */
export function MatrixHead({ plan, level }: MatrixHeadProps) {
  const { b, text } = useLayout();
  const { words } = useSpeech();
  const baseline = MATRIX_TOP + rowBaseline(plan.rowHeight, text.body);
  return (
    <g className="not-cut">
      <Text x={b.x} y={baseline} size={text.body} ink="second">
        {words(`region.${level}`)}
      </Text>
      {plan.columns.map(({ slot, x, width, kind }) => (
        <Text
          key={slot}
          x={b.x + x + width / 2}
          y={baseline}
          size={text.body}
          ink={INKS[kind]}
          strong={INKS[kind] === 'first'}
          anchor="middle"
        >
          {slot}
        </Text>
      ))}
      <Rule x={b.x} y={MATRIX_TOP + plan.rowHeight} width={b.width} />
    </g>
  );
}
