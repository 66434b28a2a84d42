import { timeText } from '../../i18n/moment.ts';
import { useHeadline, useLink } from '../../situation/use-situation.ts';
import { FittedText } from '../../ui/fitted-text.tsx';
import { Rule } from '../../ui/rule.tsx';
import { useBriefing, useSpeech } from '../briefing.ts';
import { MODULE, TOP, useLayout } from '../layout.ts';
import type { Board as BoardRows } from './board-entries.ts';
import { BoardRow } from './board-row.tsx';
import { HiddenRow } from './hidden-row.tsx';
import { isCut, type Look } from './look.ts';
import { moreWords } from './more-words.ts';
import { HiddenOnly, QuietBoard } from './quiet-board.tsx';
import { isHidden } from './takeover-choice.ts';
import { ZoneHeading } from './zone-heading.tsx';

interface BoardProps {
  readonly look: Look;
  readonly board: BoardRows;
  /** The critical incident that waits as a red band, or those that must not be shown. */
  readonly band: string | null;
  /** The one badge that pulses. */
  readonly pulsing: string | null;
}

/** Open incidents, the worst first, in rows that keep their places. */
export function Board({ look, board, band, pulsing }: BoardProps) {
  const { c } = useLayout();
  const headline = useHeadline();
  const { words } = useSpeech();
  const right = useHeadingRight(look);
  if (headline === null) return <ZoneHeading zone={c} title={words('board.headingEmpty')} right="–" />;
  const hasBand = band !== null && isHidden(band);
  return (
    <g data-zone="board">
      <ZoneHeading
        zone={c}
        title={words('board.heading', { n: headline.openIncidents })}
        right={right}
        rightInk={isCut(look) ? 'second' : 'first'}
      />
      <Rule x={c.x} y={TOP + MODULE} width={c.width} />
      {board.entries.length === 0 && !hasBand ? (
        headline.hiddenIncidents > 0 ? (
          <HiddenOnly />
        ) : (
          <QuietBoard look={look} />
        )
      ) : (
        <Rows look={look} board={board} band={band} pulsing={pulsing} />
      )}
    </g>
  );
}

function useHeadingRight(look: Look): string | undefined {
  const headline = useHeadline();
  const briefing = useBriefing();
  const { operationTime } = useLink();
  const { words } = useSpeech();
  if (isCut(look)) {
    if (operationTime === null || briefing === null) return undefined;
    return words('board.asAt', { time: timeText(operationTime, briefing.operation.zone) });
  }
  const n = headline?.unacknowledgedIncidents ?? 0;
  return n > 0 ? words('board.unacknowledged', { n }) : undefined;
}

function Rows({ look, board, band, pulsing }: BoardProps) {
  const { c, text, board: size } = useLayout();
  const { words } = useSpeech();
  const guarded = useHeadline()?.hiddenIncidents ?? 0;
  const hasBand = band !== null && isHidden(band);
  const top = TOP + MODULE;
  const rowTop = (i: number) => top + (hasBand ? i + 1 : i) * size.rowHeight;
  const [more, shorter] = moreWords(board.hidden, guarded, words);
  return (
    <>
      {hasBand && <HiddenRow y={top} isPulsing={band === pulsing} />}
      {board.entries.map((entry, i) => (
        <BoardRow
          key={entry.key}
          entry={entry}
          y={rowTop(i)}
          isCut={isCut(look)}
          isBand={entry.key === band}
          isPulsing={entry.key === pulsing}
        />
      ))}
      {more !== '' && (
        <FittedText
          x={c.x + size.text}
          y={top + size.rows * size.rowHeight + text.body + 7}
          size={text.body}
          ink="second"
          width={c.width - size.text}
          how="squeeze"
          shorter={shorter}
        >
          {more}
        </FittedText>
      )}
    </>
  );
}
