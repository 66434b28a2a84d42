import { useFreshness, useLink } from '../../situation/use-situation.ts';
import { solidPath, triangle } from '../../ui/outline-path.ts';
import { Span, Text } from '../../ui/text.tsx';
import { useTextLength } from '../../ui/use-text-length.ts';
import { useBriefing, useSpeech } from '../briefing.ts';
import { useLayout } from '../layout.ts';
import { useIsSoundOff } from '../sound-state.ts';
import { linkWords } from './link-words.ts';
import type { Look } from './look.ts';

const MARK_GAP = 26;

/** LANGSUNG with a dot, TERTUNDA with a triangle, both without hue; below, how old the data is. */
export function LinkState({ look, baselines }: { look: Look; baselines: readonly [number, number] }) {
  const { b, text } = useLayout();
  const fresh = useFreshness();
  const link = useLink();
  const briefing = useBriefing();
  const { words } = useSpeech();
  const isSoundOff = useIsSoundOff();
  const [state, age] = linkWords(look, fresh, link, briefing?.operation.zone ?? '', words);
  const [line, length] = useTextLength(state);
  const right = b.x + b.width;
  const [first, second] = baselines;
  const mark = { x: right - length - MARK_GAP, y: first - 15.5 };
  return (
    <g data-item="link" data-freshness={fresh.state}>
      {look === 'live' && <circle className="paint-text" cx={mark.x} cy={mark.y} r={10} />}
      {look === 'delayed' && (
        <path
          className="paint-text"
          transform={`translate(${mark.x} ${mark.y})`}
          d={solidPath(triangle(28, 25))}
        />
      )}
      <text
        ref={line}
        className="ink-first strong"
        fontSize={text.header}
        textAnchor="end"
        x={right}
        y={first}
      >
        {state}
      </text>
      <Text x={right} y={second} size={text.body} ink="second" anchor="end">
        {isSoundOff && (
          <>
            <Span strong>{words('sound.off')}</Span>
            {' · '}
          </>
        )}
        {age}
      </Text>
    </g>
  );
}
