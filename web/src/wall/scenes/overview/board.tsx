import { timeText } from '../../../i18n/moment.ts';
import { useHeadline, useLink } from '../../../situation/use-situation.ts';
import { FittedText } from '../../../ui/fitted-text.tsx';
import { Rule } from '../../../ui/rule.tsx';
import { useBriefing, useSpeech } from '../../briefing.ts';
import { MODULE, TOP, useLayout } from '../../layout.ts';
import type { Board as BoardRows } from './board-entries.ts';
import { severitiesOf } from './board-entries.ts';
import { BoardRow } from './board-row.tsx';
import { isCut, type Look } from './look.ts';
import { QuietBoard } from './quiet-board.tsx';
import { ZoneHeading } from './zone-heading.tsx';

interface BoardProps {
  readonly look: Look;
  readonly board: BoardRows;
  /** The critical incident that waits as a red band. */
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
  return (
    <g data-zone="board">
      <ZoneHeading
        zone={c}
        title={words('board.heading', { n: headline.openIncidents })}
        right={right}
        rightInk={isCut(look) ? 'second' : 'first'}
      />
      <Rule x={c.x} y={TOP + MODULE} width={c.width} />
      {board.entries.length === 0 ? (
        <QuietBoard look={look} />
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
  const top = TOP + MODULE;
  const critical = board.hidden.filter(({ severity }) => severity === 'CRITICAL').length;
  const others = board.hidden.filter(({ severity }) => severity !== 'CRITICAL');
  const more = [
    ...(critical > 0 ? [words('board.moreCritical', { n: critical })] : []),
    ...(others.length > 0
      ? [
          words('board.more', {
            n: others.length,
            severities: severitiesOf(others)
              .map((s) => words(`severity.${s}`))
              .join(', '),
          }),
        ]
      : []),
  ];
  const short = [
    ...more.slice(0, -1),
    ...(others.length > 0 ? [words('rows.more', { n: others.length })] : []),
  ];
  return (
    <>
      {board.entries.map((entry, i) => (
        <BoardRow
          key={entry.key}
          entry={entry}
          y={top + i * size.rowHeight}
          isCut={isCut(look)}
          isBand={entry.key === band}
          isPulsing={entry.key === pulsing}
        />
      ))}
      {more.length > 0 && (
        <FittedText
          x={c.x + size.text}
          y={top + size.rows * size.rowHeight + text.body + 7}
          size={text.body}
          ink="second"
          width={c.width - size.text}
          how="squeeze"
          shorter={short.join(' · ')}
        >
          {more.join(' · ')}
        </FittedText>
      )}
    </>
  );
}
