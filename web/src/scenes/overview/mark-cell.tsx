import { capMiddle, StageMark } from '../../pieces/stage-mark.tsx';
import { FittedText } from '../../ui/fitted-text.tsx';
import { DashedBox } from '../../ui/marks.tsx';
import { useLayout } from '../layout.ts';
import type { MatrixMark } from './matrix-cell.ts';
import { glyphLook, type MarkLook, silentClass } from './progress-cell.tsx';
import { DIGIT } from './progress-places.ts';

interface NarrowCellProps {
  readonly centre: number;
  readonly width: number;
  readonly baseline: number;
}

interface MarkCellProps extends NarrowCellProps {
  readonly mark: MatrixMark;
  readonly look: MarkLook;
}

/** A stage that is not the current one and not well: its glyph and how many, in a narrow column. */
export function MarkCell({ mark, centre, width, baseline, look }: MarkCellProps) {
  const { text } = useLayout();
  const count = String(mark.count);
  const digits = count.length * DIGIT * text.body;
  if (mark.kind === 'silent') {
    const side = 40 * (text.body / 32);
    const box = Math.min(width - 2, Math.max(side, digits + 10));
    return (
      <g>
        <DashedBox
          className={silentClass(look)}
          x={centre - box / 2}
          y={baseline - capMiddle(text.body) - side / 2}
          width={box}
          height={side}
        />
        <FittedText
          x={centre}
          y={baseline}
          size={text.body}
          strong
          anchor="middle"
          width={box - 8}
          how="squeeze"
        >
          {count}
        </FittedText>
      </g>
    );
  }
  const glyph = count.length === 1 ? 24 : 18;
  const room = width - 2 - glyph - 3;
  const number = Math.min(room, digits);
  const left = centre - (glyph + 3 + number) / 2;
  return (
    <g>
      <StageMark
        kind={mark.kind}
        x={left}
        baseline={baseline}
        size={glyph}
        text={text.body}
        look={glyphLook(look)}
      />
      <FittedText x={left + glyph + 3} y={baseline} size={text.body} strong width={room} how="squeeze">
        {count}
      </FittedText>
    </g>
  );
}

/** Due, not done, not late: only how many. */
export function OutstandingCell({
  count,
  centre,
  width,
  baseline,
}: NarrowCellProps & { readonly count: number }) {
  const { text } = useLayout();
  return (
    <FittedText
      x={centre}
      y={baseline}
      size={text.body}
      ink="second"
      anchor="middle"
      width={width - 4}
      how="squeeze"
    >
      {String(count)}
    </FittedText>
  );
}
