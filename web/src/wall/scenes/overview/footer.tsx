import { timeText } from '../../../i18n/moment.ts';
import { useHeadline, useLog } from '../../../situation/use-situation.ts';
import { FittedText } from '../../../ui/fitted-text.tsx';
import { Rule } from '../../../ui/rule.tsx';
import { Text } from '../../../ui/text.tsx';
import { useBriefing, useSpeech } from '../../briefing.ts';
import { useLayout } from '../../layout.ts';
import { logWords } from './log-words.ts';
import { nextLog, type ShownLog } from './slow-log.ts';
import { useStepped } from './use-stepped.ts';

const FOOTER_TOP = 960;
const FIRST = 992;
const PITCH = 38;
const LEFT = 40;
const WIDTH = 1840;
const nothing: ShownLog = { lines: [], since: Number.NEGATIVE_INFINITY };

/** The newest lines of the log; in a flood, that there is one. */
export function Footer() {
  const { text, logLines } = useLayout();
  const headline = useHeadline();
  const briefing = useBriefing();
  const speech = useSpeech();
  const log = useLog();
  const { lines } = useStepped<ShownLog>(nothing, (before, now) => nextLog(before, log, logLines, now), log);
  const flood = headline?.flood ?? null;
  const start = LEFT + text.body * 3;
  return (
    <g data-zone="footer">
      <Rule x={LEFT} y={FOOTER_TOP} width={WIDTH} />
      {flood !== null ? (
        <Text x={LEFT} y={1016} size={text.header} strong>
          {speech.words('flood.line', { n: flood.count, minutes: flood.windowMinutes })}
        </Text>
      ) : (
        briefing !== null &&
        lines.map((line, i) => {
          const baseline = logLines === 1 ? 1012 : FIRST + i * PITCH;
          return (
            <g key={line.id}>
              <Text x={LEFT} y={baseline} size={text.body} ink="dim">
                {timeText(Date.parse(line.at), briefing.operation.zone)}
              </Text>
              <FittedText
                x={start}
                y={baseline}
                size={text.body}
                ink="second"
                width={LEFT + WIDTH - start}
                how="squeeze"
              >
                {logWords(line, briefing, speech)}
              </FittedText>
            </g>
          );
        })
      )}
    </g>
  );
}
