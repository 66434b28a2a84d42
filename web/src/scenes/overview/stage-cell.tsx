import { capMiddle, StageMark } from '../../pieces/stage-mark.tsx';
import { DashedBox } from '../../ui/marks.tsx';
import { Span, Text } from '../../ui/text.tsx';
import { useLayout } from '../layout.ts';
import { BOX, type DrawnMark, GLYPH, GLYPH_SLOT } from './cell-form.ts';
import { isComplete } from './matrix-cell.ts';
import type { PlannedCell } from './planned-cell.ts';

export type LookOf = (column: string, kind: DrawnMark['kind']) => 'hue' | 'neutral';

interface StageCellProps {
  readonly cell: PlannedCell;
  /** Left edge of the matrix. */
  readonly left: number;
  readonly baseline: number;
  readonly isTotal: boolean;
  readonly lookOf: LookOf;
}

/** What is done, and each kind of what is missing with its number, the largest first. */
export function NumbersCell({ cell, left, baseline, isTotal, lookOf }: StageCellProps) {
  const { text } = useLayout();
  const { drawn, places, counts, column } = cell;
  if (drawn === null) return null;
  const size = text.body;
  const isDone = isComplete(counts) && !isTotal;
  const isCurrent = column.kind === 'current';
  const slash = left + places.slash;
  return (
    <g>
      {drawn.done !== '' && (
        <Text
          x={slash}
          y={baseline}
          size={size}
          ink={isDone || !isCurrent ? 'second' : 'first'}
          strong={!isDone && isCurrent}
          anchor="end"
        >
          {drawn.done}
        </Text>
      )}
      {drawn.total !== '' && (
        <Text x={slash} y={baseline} size={size} ink="dim">
          {'/'}
          <Span ink="second">{drawn.total.slice(1)}</Span>
        </Text>
      )}
      {drawn.marks.map((mark, at) => (
        <NumberedMark
          key={mark.kind}
          mark={mark}
          x={left + (places.marks[at] ?? 0)}
          baseline={baseline}
          look={lookOf(column.slot, mark.kind)}
        />
      ))}
      {drawn.rest > 0 && (
        <g data-mark="others" data-count={drawn.rest}>
          <Text x={left + places.rest} y={baseline} size={size} ink="second">
            {drawn.restText}
          </Text>
        </g>
      )}
    </g>
  );
}

interface NumberedMarkProps {
  readonly mark: DrawnMark;
  readonly x: number;
  readonly baseline: number;
  readonly look: 'hue' | 'neutral';
}

function NumberedMark({ mark, x, baseline, look }: NumberedMarkProps) {
  const { text } = useLayout();
  const size = text.body;
  const unit = size / 32;
  if (mark.kind === 'silent') {
    return (
      <g data-mark="silent" data-count={mark.count}>
        <DashedBox
          className={look === 'hue' ? 'line-doubtful' : 'line-neutral'}
          x={x}
          y={baseline - capMiddle(size) - (BOX * unit) / 2}
          width={mark.width}
          height={BOX * unit}
        />
        <Text x={x + mark.width / 2} y={baseline} size={size} strong anchor="middle">
          {mark.text}
        </Text>
      </g>
    );
  }
  return (
    <g data-mark={mark.kind} data-count={mark.count}>
      <StageMark kind={mark.kind} x={x} baseline={baseline} size={GLYPH * unit} text={size} look={look} />
      <Text x={x + GLYPH_SLOT * unit} y={baseline} size={size} strong>
        {mark.text}
      </Text>
    </g>
  );
}
