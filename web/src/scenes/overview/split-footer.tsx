import { useHeadline, useLink } from '../../situation/use-situation.ts';
import { FittedText } from '../../ui/fitted-text.tsx';
import { Rule } from '../../ui/rule.tsx';
import { Text } from '../../ui/text.tsx';
import { useSpeech } from '../briefing.ts';
import { useLayout } from '../layout.ts';
import { LEFT, useCannotVote, useLogLines, useNotices, useRollCallLine, WIDTH } from './footer-lines.ts';
import { isCut, type Look } from './look.ts';
import type { SplitZone } from './zone-choice.ts';

const TOP = 960;
const BASELINE = 1018;

interface SplitFooterProps {
  readonly look: Look;
  readonly zone: SplitZone;
}

/** One line, the weightiest that there is; beside another zone than the board always how many incidents are open. */
export function SplitFooter({ look, zone }: SplitFooterProps) {
  const { text } = useLayout();
  const lines = useLinesByWeight(look, zone);
  const line = lines[0];
  if (line === undefined) return null;
  const start = line.time === null ? LEFT : LEFT + text.body * (line.time.length > 5 ? 4.8 : 3);
  return (
    <g data-zone="footer">
      <Rule x={LEFT} y={TOP} width={WIDTH} />
      {line.time !== null && (
        <Text x={LEFT} y={BASELINE} size={text.body} ink="dim">
          {line.time}
        </Text>
      )}
      <FittedText
        x={start}
        y={BASELINE}
        size={text.body}
        width={LEFT + WIDTH - start}
        how="squeeze"
        shorter={line.shorter}
      >
        {line.text}
      </FittedText>
    </g>
  );
}

interface SplitLine {
  readonly time: string | null;
  readonly text: string;
  readonly shorter: readonly string[];
}

function useLinesByWeight(look: Look, zone: SplitZone): SplitLine[] {
  const { words } = useSpeech();
  const headline = useHeadline();
  const cannotVote = useCannotVote().text;
  const notices = useNotices();
  const rollCall = useRollCallLine();
  const log = useLogLines();
  const flood = headline?.flood ?? null;
  // The clock of a fast exercise does not guess: it stands until the next frame.
  const stands = useLink().operationSpeed === 1 ? [] : [words('cut.clockStands')];
  const alone = (text: string, ...shorter: string[]): SplitLine => ({ time: null, text, shorter });
  const open =
    headline === null || zone === 'BOARD'
      ? []
      : [
          [
            words('board.heading', { n: headline.openIncidents }),
            ...(headline.unacknowledgedIncidents > 0
              ? [words('board.unacknowledged', { n: headline.unacknowledgedIncidents })]
              : []),
          ].join(' · '),
        ];
  return [
    ...notices.map(({ text }) => alone(text)),
    ...(isCut(look) ? [alone([words('cut.notNowHere'), ...stands].join(' · '))] : []),
    ...(flood === null ? [] : [alone(words('flood.line', { n: flood.count, minutes: flood.windowMinutes }))]),
    ...open.map((text) => alone(text)),
    ...rollCall.map(({ text }) => alone(text)),
    ...(cannotVote === null ? [] : [alone(cannotVote)]),
    ...log.map(({ time, text }): SplitLine => ({ time, text, shorter: [text.split(' · ')[0] ?? text] })),
  ];
}
