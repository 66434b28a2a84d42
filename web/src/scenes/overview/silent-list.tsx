import { pastTimeText } from '../../i18n/moment.ts';
import { StageMark } from '../../pieces/stage-mark.tsx';
import type { SilentGroup } from '../../situation/situation.types.ts';
import { useOperationClock } from '../../situation/use-situation.ts';
import { FittedText } from '../../ui/fitted-text.tsx';
import { Rule } from '../../ui/rule.tsx';
import { Text } from '../../ui/text.tsx';
import { type Briefing, regionName, type Speech, useBriefing, useSpeech } from '../briefing.ts';
import { rowBaseline, useLayout } from '../layout.ts';
import { tpsWords } from './place-words.ts';

interface SilentListProps {
  readonly groups: readonly SilentGroup[];
  readonly y: number;
  readonly rowHeight: number;
  /** Lines there is room for. */
  readonly room: number;
  readonly isCut: boolean;
}

/** Average width of a letter over the text size. */
const LETTER = 0.41;
const INDENT = 42;
const GAP = 20;

/** Who is silent, and the last word: with its sentence, or where that has no room its bare time. */
function lineWords(
  { desa, tpsNumbers, lastHeardAt }: SilentGroup,
  briefing: Briefing,
  { words }: Speech,
  now: number,
) {
  const who = `${regionName(briefing, desa)} · ${tpsWords(tpsNumbers, words)}`;
  if (lastHeardAt === null) return { who, heard: words('silent.never'), time: words('silent.never') };
  const time = pastTimeText(Date.parse(lastHeardAt), now, briefing.operation.zone, words);
  return { who, heard: words('silent.last', { time }), time };
}

/** Silent stations by name with their last word, longest silence first: whom to call. */
export function SilentList({ groups, y, rowHeight, room, isCut }: SilentListProps) {
  const { b, text } = useLayout();
  const briefing = useBriefing();
  const clock = useOperationClock();
  const speech = useSpeech();
  if (briefing === null || clock === null) return null;
  const unit = text.body / 32;
  const indent = INDENT * unit;
  const since = ({ lastHeardAt }: SilentGroup) => (lastHeardAt === null ? 0 : Date.parse(lastHeardAt));
  const ordered = [...groups].sort((first, second) => since(first) - since(second));
  const named = ordered.length > room ? ordered.slice(0, room - 1) : ordered;
  const lines = named.map((group) => lineWords(group, briefing, speech, clock.at));
  const width = (letters: number) => letters * LETTER * text.body;
  const isRoomy = lines.every(({ who, heard }) => indent + width(who.length + heard.length) + GAP <= b.width);
  const baseline = (line: number) => y + line * rowHeight + rowBaseline(rowHeight, text.body);
  return (
    <g data-zone="silent">
      <Rule x={b.x} y={y} width={b.width} />
      {lines.map(({ who, heard, time }, i) => (
        <g key={named[i]?.desa}>
          {i > 0 && <Rule x={b.x} y={y + i * rowHeight} width={b.width} />}
          <StageMark
            kind="silent"
            x={b.x}
            baseline={baseline(i)}
            size={28 * unit}
            text={text.body}
            look={isCut ? 'neutral' : 'hue'}
          />
          <FittedText
            x={b.x + indent}
            y={baseline(i)}
            size={text.body}
            width={b.width - indent - width((isRoomy ? heard : time).length) - GAP}
            how="squeeze"
          >
            {who}
          </FittedText>
          <Text x={b.x + b.width} y={baseline(i)} size={text.body} ink="second" anchor="end">
            {isRoomy ? heard : time}
          </Text>
        </g>
      ))}
      {named.length < ordered.length && room > 0 && (
        <Text x={b.x + indent} y={baseline(room - 1)} size={text.body} ink="second">
          {speech.words('silent.more', { n: ordered.length - named.length })}
        </Text>
      )}
    </g>
  );
}
