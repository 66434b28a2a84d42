import type { RegionLevel } from '../../generated/graphql.ts';
import { FittedText } from '../../ui/fitted-text.tsx';
import { Rule } from '../../ui/rule.tsx';
import { Text } from '../../ui/text.tsx';
import { useSpeech } from '../briefing.ts';
import { rowBaseline, useLayout } from '../layout.ts';
import { MATRIX_TOP, type StageColumn } from './matrix-geometry.ts';

interface MatrixHeadProps {
  readonly columns: readonly StageColumn[];
  readonly rowHeight: number;
  /** Level of the rows. */
  readonly level: RegionLevel;
}

export function MatrixHead({ columns, rowHeight, level }: MatrixHeadProps) {
  const { b, text } = useLayout();
  const { words } = useSpeech();
  const baseline = MATRIX_TOP + rowBaseline(rowHeight, text.body);
  return (
    <g className="not-cut">
      <Text x={b.x} y={baseline} size={text.body} ink="second">
        {words(`region.${level}`)}
      </Text>
      {columns.map(({ stage, slot, x, width, when }) => (
        <FittedText
          key={stage}
          x={x + width / 2}
          y={baseline}
          size={text.body}
          width={width - 4}
          how="squeeze"
          ink={when === 'current' ? 'first' : when === 'past' ? 'second' : 'dim'}
          strong={when === 'current'}
          anchor="middle"
        >
          {slot}
        </FittedText>
      ))}
      <Rule x={b.x} y={MATRIX_TOP + rowHeight} width={b.width} />
    </g>
  );
}
