import { timeText } from '../../i18n/moment.ts';
import { callingIn, callsWords } from '../../pieces/calls-words.ts';
import type { SituationHeadline } from '../../situation/situation.types.ts';
import { useHeadline, useLink } from '../../situation/use-situation.ts';
import { FittedText } from '../../ui/fitted-text.tsx';
import { Rule } from '../../ui/rule.tsx';
import { useBriefing, useSpeech } from '../briefing.ts';
import { MODULE, ROWS_TOP, TOP, useLayout } from '../layout.ts';
import type { Board as BoardRows } from './board-entries.ts';
import { BoardRow } from './board-row.tsx';
import { HiddenRow } from './hidden-row.tsx';
import { isCut, type Look } from './look.ts';
import { HiddenOnly, QuietBoard } from './quiet-board.tsx';
import { RestRow } from './rest-row.tsx';
import { restWords } from './rest-words.ts';
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
  const isNothingShown = board.entries.length === 0 && board.hidden.length === 0;
  return (
    <g data-zone="board">
      <ZoneHeading
        zone={c}
        title={words('board.heading', { n: headline.openIncidents })}
        right={right}
        rightInk={isCut(look) ? 'second' : 'first'}
      />
      <Calls headline={headline} />
      {headline.openIncidents === 0 ? (
        <QuietBoard look={look} />
      ) : isNothingShown && !hasBand ? (
        <HiddenOnly />
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
  const n = headline === null ? 0 : headline.openIncidents - callingIn(headline);
  return n > 0 ? words('board.handled', { n }) : undefined;
}

/** Second line of the heading: how many call for somebody, by why they do. A calm board needs none. */
function Calls({ headline }: { headline: SituationHeadline }) {
  const { c, text } = useLayout();
  const { words } = useSpeech();
  if (headline.openIncidents === 0) return <Rule x={c.x} y={TOP + MODULE} width={c.width} />;
  const [full, shorter] = callsWords(headline, words);
  return (
    <>
      <FittedText
        x={c.x}
        y={TOP + MODULE + 35}
        size={text.body}
        {...(callingIn(headline) === 0 ? { ink: 'second' as const } : {})}
        width={c.width}
        how="squeeze"
        shorter={shorter}
      >
        {full}
      </FittedText>
      <Rule x={c.x} y={ROWS_TOP} width={c.width} />
    </>
  );
}

function Rows({ look, board, band, pulsing }: BoardProps) {
  const { board: size } = useLayout();
  const { words } = useSpeech();
  const { hiddenIncidents = 0, hiddenCritical = 0 } = useHeadline() ?? {};
  const hasBand = band !== null && isHidden(band);
  const top = ROWS_TOP;
  const rowTop = (i: number) => top + (hasBand ? i + 1 : i) * size.rowHeight;
  // Those that wait as a row of their own are no part of the rest.
  const guarded = hiddenIncidents - (hasBand ? hiddenCritical : 0);
  const rest = restWords(board.hidden, guarded, words);
  return (
    <>
      {hasBand && <HiddenRow y={top} count={hiddenCritical} isPulsing={band === pulsing} />}
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
      {rest !== null && <RestRow rest={rest} y={top + size.rows * size.rowHeight} isCut={isCut(look)} />}
    </>
  );
}
