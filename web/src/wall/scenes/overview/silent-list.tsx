import { pastTimeText } from '../../../i18n/moment.ts';
import { StageMark } from '../../../pieces/stage-mark.tsx';
import type { SilentGroup } from '../../../situation/situation.types.ts';
import { useOperationClock } from '../../../situation/use-situation.ts';
import { FittedText } from '../../../ui/fitted-text.tsx';
import { Rule } from '../../../ui/rule.tsx';
import { Text } from '../../../ui/text.tsx';
import { regionName, useBriefing, useSpeech } from '../../briefing.ts';
import { rowBaseline, useLayout } from '../../layout.ts';
import { tpsWords } from './place-words.ts';

interface SilentListProps {
  readonly groups: readonly SilentGroup[];
  readonly y: number;
  readonly rowHeight: number;
  /** Lines there is room for. */
  readonly room: number;
  readonly isCut: boolean;
}

/** Silent stations by name with their last word, longest silence first: whom to call. */
export function SilentList({ groups, y, rowHeight, room, isCut }: SilentListProps) {
  const { b, text } = useLayout();
  const briefing = useBriefing();
  const clock = useOperationClock();
  const { words } = useSpeech();
  if (briefing === null || clock === null) return null;
  const unit = text.body / 32;
  const since = ({ lastHeardAt }: SilentGroup) => (lastHeardAt === null ? 0 : Date.parse(lastHeardAt));
  const ordered = [...groups].sort((a, b) => since(a) - since(b));
  const named = ordered.length > room ? ordered.slice(0, room - 1) : ordered;
  const heard = ({ lastHeardAt }: SilentGroup) =>
    lastHeardAt === null
      ? words('silent.never')
      : words('silent.last', {
          time: pastTimeText(Date.parse(lastHeardAt), clock.at, briefing.operation.zone, words),
        });
  return (
    <g data-zone="silent">
      <Rule x={b.x} y={y} width={b.width} />
      {named.map((group, i) => {
        const baseline = y + i * rowHeight + rowBaseline(rowHeight, text.body);
        return (
          <g key={group.desa}>
            {i > 0 && <Rule x={b.x} y={y + i * rowHeight} width={b.width} />}
            <StageMark
              kind="silent"
              x={b.x}
              baseline={baseline}
              size={28 * unit}
              text={text.body}
              look={isCut ? 'outline' : 'hue'}
            />
            <FittedText
              x={b.x + 42 * unit}
              y={baseline}
              size={text.body}
              width={b.width * 0.52}
              how="squeeze"
            >
              {`${regionName(briefing, group.desa)} · ${tpsWords(group.tpsNumbers, words)}`}
            </FittedText>
            <Text x={b.x + b.width} y={baseline} size={text.body} ink="second" anchor="end">
              {heard(group)}
            </Text>
          </g>
        );
      })}
      {named.length < ordered.length && room > 0 && (
        <Text
          x={b.x + 42 * unit}
          y={y + (room - 1) * rowHeight + rowBaseline(rowHeight, text.body)}
          size={text.body}
          ink="second"
        >
          {words('silent.more', { n: ordered.length - named.length })}
        </Text>
      )}
    </g>
  );
}
