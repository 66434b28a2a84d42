import { capMiddle, StageMark } from '../../pieces/stage-mark.tsx';
import { FittedText } from '../../ui/fitted-text.tsx';
import { DashedBox } from '../../ui/marks.tsx';
import { Span, Text } from '../../ui/text.tsx';
import { useLayout } from '../layout.ts';
import type { MatrixMark } from './matrix-cell.ts';
import { type ProgressPlaces, progressPlaces } from './progress-places.ts';

/** cut: nothing has a hue, not even what is doubtful. */
export type MarkLook = 'hue' | 'neutral' | 'cut';

export const glyphLook = (look: MarkLook) => (look === 'hue' ? 'hue' : 'neutral');

/** Doubtful data stays violet whatever the budget of alarm hues says; a cut picture has no hue at all. */
export const silentClass = (look: MarkLook) => (look === 'cut' ? 'line-neutral' : 'line-doubtful');

interface ProgressCellProps {
  /** Left edge of the column. */
  readonly x: number;
  readonly baseline: number;
  readonly done: number;
  readonly total: number;
  readonly isComplete: boolean;
  readonly mark: MatrixMark | null;
  readonly look: MarkLook;
}

/** The current stage: done of total, the slashes of all rows below each other, and the worst mark with its number. */
export function ProgressCell({ x, baseline, done, total, isComplete, mark, look }: ProgressCellProps) {
  const { text, matrix } = useLayout();
  const places = progressPlaces(matrix, text.body, {
    done,
    total,
    mark,
  });
  return (
    <g>
      <Text
        x={x + places.slash}
        y={baseline}
        size={text.body}
        ink={isComplete ? 'second' : 'first'}
        strong={!isComplete}
        anchor="end"
      >
        {done}
      </Text>
      <Text x={x + places.slash} y={baseline} size={text.body} ink="dim">
        {'/'}
        <Span ink="second">{total}</Span>
      </Text>
      {mark !== null && (
        <CurrentMark mark={mark} x={x + places.mark} places={places} baseline={baseline} look={look} />
      )}
    </g>
  );
}

interface CurrentMarkProps {
  readonly mark: MatrixMark;
  readonly x: number;
  readonly places: ProgressPlaces;
  readonly baseline: number;
  readonly look: MarkLook;
}

function CurrentMark({ mark, x, places, baseline, look }: CurrentMarkProps) {
  const { text } = useLayout();
  const unit = text.body / 32;
  if (mark.kind === 'silent') {
    return (
      <g>
        <DashedBox
          className={silentClass(look)}
          x={x}
          y={baseline - capMiddle(text.body) - 20 * unit}
          width={places.markWidth}
          height={40 * unit}
        />
        <FittedText
          x={x + places.markWidth / 2}
          y={baseline}
          size={text.body}
          strong
          anchor="middle"
          width={places.markWidth - 8}
          how="squeeze"
        >
          {`${mark.count} ?`}
        </FittedText>
      </g>
    );
  }
  return (
    <g>
      <StageMark
        kind={mark.kind}
        x={x}
        baseline={baseline}
        size={28 * unit}
        text={text.body}
        look={glyphLook(look)}
      />
      <FittedText
        x={x + 34 * unit}
        y={baseline}
        size={text.body}
        strong
        width={places.markWidth - 34 * unit}
        how="squeeze"
      >
        {String(mark.count)}
      </FittedText>
    </g>
  );
}
