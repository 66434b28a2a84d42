import { Rule } from '../../ui/rule.tsx';
import { type Ink, Text } from '../../ui/text.tsx';
import { TOP, useLayout, type Zone } from '../layout.ts';

interface ZoneHeadingProps {
  readonly zone: Zone;
  readonly title: string;
  readonly right?: string | undefined;
  readonly rightInk?: Ink;
}

/** A zone hangs from its rule; its heading is one line. */
export function ZoneHeading({ zone, title, right, rightInk = 'second' }: ZoneHeadingProps) {
  const { text } = useLayout();
  const y = TOP + Math.max(39, Math.round(text.title * 0.85));
  return (
    <g className="not-cut">
      <Rule x={zone.x} y={TOP} width={zone.width} tone="frame" />
      <Text x={zone.x} y={y} size={text.title} strong>
        {title}
      </Text>
      {right !== undefined && (
        <Text x={zone.x + zone.width} y={y} size={text.body} ink={rightInk} anchor="end">
          {right}
        </Text>
      )}
    </g>
  );
}
