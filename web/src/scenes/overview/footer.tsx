import { useHeadline } from '../../situation/use-situation.ts';
import { FittedText } from '../../ui/fitted-text.tsx';
import { Rule } from '../../ui/rule.tsx';
import { Text } from '../../ui/text.tsx';
import { useSpeech } from '../briefing.ts';
import { useLayout } from '../layout.ts';
import {
  type FooterLine,
  LEFT,
  useCannotVote,
  useLogLines,
  useNotices,
  useRollCallLine,
  WIDTH,
} from './footer-lines.ts';

const FOOTER_TOP = 960;
const FIRST = 992;
const SINGLE = 1012;
const PITCH = 38;

/**
 * The roll-call that is open, and the newest lines of the log; in a flood, that there is one. What somebody asked to see now stands
 * below; to the right, how many TPS cannot vote.
 */
export function Footer() {
  const { text, logLines } = useLayout();
  const cannotVote = useCannotVote();
  const { words } = useSpeech();
  const flood = useHeadline()?.flood ?? null;
  const log = useLogLines();
  const notices = useNotices();
  const floodLine = flood && words('flood.line', { n: flood.count, minutes: flood.windowMinutes });
  const rollCall = useRollCallLine();
  const isAlone = floodLine !== null && notices.length === 0 && rollCall.length === 0;
  const news: FooterLine[] = floodLine === null ? log : [{ key: 'flood', time: null, text: floodLine }];
  // A flood comes first; what is asked of everybody now, before what has happened.
  const above = floodLine === null ? [...rollCall, ...news] : [...news, ...rollCall];
  const lines = [...above.slice(0, Math.max(0, logLines - notices.length)), ...notices].slice(0, logLines);
  return (
    <g data-zone="footer">
      <Rule x={LEFT} y={FOOTER_TOP} width={WIDTH} />
      {isAlone ? (
        <Text x={LEFT} y={1016} size={text.header} strong>
          {floodLine}
        </Text>
      ) : (
        lines.map((line, i) => (
          <Line
            key={line.key}
            line={line}
            baseline={logLines === 1 ? SINGLE : FIRST + i * PITCH}
            right={i === 0 ? cannotVote.room : 0}
          />
        ))
      )}
      {cannotVote.text !== null && (
        <Text x={LEFT + WIDTH} y={logLines === 1 ? SINGLE : FIRST} size={text.body} anchor="end" strong>
          <tspan data-cannot-vote="">{cannotVote.text}</tspan>
        </Text>
      )}
    </g>
  );
}

interface LineProps {
  readonly line: FooterLine;
  readonly baseline: number;
  /** What is taken at its right end. */
  readonly right: number;
}

function Line({ line, baseline, right }: LineProps) {
  const { text } = useLayout();
  const start = line.time === null ? LEFT : LEFT + text.body * (line.time.length > 5 ? 4.8 : 3);
  return (
    <g className={line.isNotice ? 'not-cut' : undefined}>
      {line.time !== null && (
        <Text x={LEFT} y={baseline} size={text.body} ink="dim">
          {line.time}
        </Text>
      )}
      <FittedText
        x={start}
        y={baseline}
        size={text.body}
        ink={line.isNotice || line.isFirst ? 'first' : 'second'}
        width={LEFT + WIDTH - start - right}
        how="squeeze"
        shorter={shorterOf(line.text)}
      >
        {line.text}
      </FittedText>
    </g>
  );
}

/** The same line without its last parts: the place is named from the smallest to the largest. */
function shorterOf(text: string): string[] {
  const parts = text.split(' · ');
  return parts.slice(1).map((_, i) => parts.slice(0, parts.length - 1 - i).join(' · '));
}
