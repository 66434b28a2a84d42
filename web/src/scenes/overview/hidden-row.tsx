import { SeverityBadge } from '../../pieces/severity-badge.tsx';
import { FittedText } from '../../ui/fitted-text.tsx';
import { PulseRing } from '../../ui/pulse-ring.tsx';
import { Rule } from '../../ui/rule.tsx';
import { useSpeech } from '../briefing.ts';
import { useLayout } from '../layout.ts';
import { RowBand } from './board-row.tsx';

interface HiddenRowProps {
  readonly y: number;
  /** How many wait there. */
  readonly count: number;
  readonly isPulsing: boolean;
}

/** The row of critical incidents that this wall must not show: that there is something, and where to look. */
export function HiddenRow({ y, count, isPulsing }: HiddenRowProps) {
  const { c, board, text } = useLayout();
  const { words } = useSpeech();
  const left = c.x + board.text;
  const width = c.width - board.text;
  return (
    <g data-hidden-row="" data-counts={count}>
      <Rule x={c.x} y={y + board.rowHeight} width={c.width} />
      <RowBand y={y} />
      {isPulsing && <PulseRing x={c.x + board.badgeX} y={y + board.rowHeight / 2} width={56 * board.badge} />}
      <SeverityBadge
        severity="CRITICAL"
        filled
        tone="hue"
        scale="board"
        zoom={board.badge}
        x={c.x + board.badgeX}
        y={y + board.rowHeight / 2}
      />
      <FittedText
        x={left}
        y={y + board.rowHeight / 2 - 8}
        size={board.title}
        strong
        width={width - 16}
        how="squeeze"
      >
        {count > 1 ? words('hidden.titles', { n: count }) : words('hidden.title')}
      </FittedText>
      <FittedText
        x={left}
        y={y + board.rowHeight / 2 + 36 + (board.rowHeight - 112) / 4}
        size={text.body}
        ink="second"
        width={width - 16}
        how="squeeze"
      >
        {words('hidden.order')}
      </FittedText>
    </g>
  );
}
