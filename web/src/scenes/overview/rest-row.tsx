import { SeverityBadge } from '../../pieces/severity-badge.tsx';
import { FittedText } from '../../ui/fitted-text.tsx';
import { type Line, TextLine, useFirstFit } from '../../ui/line.tsx';
import { BOTTOM, useLayout } from '../layout.ts';
import type { Rest } from './rest-words.ts';

/** Two lines need so many times the size of the text. */
const TWO_LINES = 3;

/** The row of the incidents that have none: how many, how many of them call for somebody, and what they are. */
export function RestRow({ rest, y, isCut }: { rest: Rest; y: number; isCut: boolean }) {
  const { c, board, text } = useLayout();
  const left = c.x + board.text;
  const width = c.width - board.text;
  const hasTwo = BOTTOM - y >= TWO_LINES * text.body;
  const first = hasTwo ? y + 48 : y + text.body + 7;
  const lines = firstLines(rest, hasTwo);
  const [near, chosen] = useFirstFit(
    lines.map((line) => [{ line, size: text.body }]),
    width,
    0,
  );
  return (
    <g data-rest="" data-counts={rest.count} ref={near}>
      {hasTwo && rest.worst !== null && (
        <SeverityBadge
          severity={rest.worst}
          filled={rest.doesCall}
          tone={rest.doesCall && !isCut ? 'hue' : 'neutral'}
          scale="tile"
          x={c.x + board.badgeX}
          y={y + 38}
        />
      )}
      <TextLine line={lines[chosen] ?? []} x={left} y={first} size={text.body} />
      {hasTwo && (
        <FittedText x={left} y={y + 92} size={text.body} ink="second" width={width} how="squeeze">
          {rest.parts}
        </FittedText>
      )}
    </g>
  );
}

/** The first line, the fullest first. Where there is no second one it says what they are, or at least how many are guarded. */
function firstLines({ total, calling, guarded, parts }: Rest, hasTwo: boolean): readonly Line[] {
  const line = (...more: (string | null)[]): Line => [
    { text: total, strong: true },
    ...more.flatMap((text) => (text === null ? [] : [{ text: ` · ${text}` }])),
  ];
  return hasTwo
    ? [line(calling), line()]
    : [line(calling, parts), line(calling, guarded), line(guarded ?? calling), line()];
}
