import { useEffect, useState } from 'react';
import type { Word } from '../../i18n/id.ts';
import { countdownText } from '../../i18n/moment.ts';
import { createWords, type Language } from '../../i18n/words.ts';
import { FittedText } from '../../ui/fitted-text.tsx';
import { Rule } from '../../ui/rule.tsx';
import { Text } from '../../ui/text.tsx';
import { Canvas } from '../canvas.tsx';
import type { DeviceFacts } from './device-facts.ts';
import type { PairingView } from './pairing.ts';
import { QrSquare } from './qr-square.tsx';

/** What the screen of an unknown device shows: a step of its way in, or that its address is no good for a wall. */
export type EntryView = PairingView | { readonly kind: 'insecure' };

interface PairingScreenProps {
  readonly view: EntryView;
  readonly facts: DeviceFacts;
  /** Of the one who stands before it, if he said; the other one is said as well. */
  readonly language: Language;
  /** The code of why the link of the exercise by which it came was refused; null where it was not. */
  readonly linkRefusal: string | null;
}

/** Of a screen on which the largest text could not be read from the farthest seat. */
const TOO_SMALL = 'WALL_SCREEN_TOO_SMALL';
const LEFT = 40;
const WIDTH = 1840;
const QR = { x: 1240, y: 208, size: 640 } as const;
const TEXT_WIDTH = QR.x - LEFT - 72;

/**
 * A screen that nobody knows yet. It asks nobody to type: a coordinator reads the code, or points a phone at the square. Both
 * languages, since nobody has told this screen who looks at it.
 */
export function PairingScreen({ view, facts, language, linkRefusal }: PairingScreenProps) {
  const words = createWords(language);
  const others = createWords(language === 'id' ? 'en' : 'id');
  return (
    <Canvas label={words('entry.title')}>
      <g data-entry={view.kind}>
        <Text x={LEFT} y={92} size={44} strong>
          {words('app.name')}
        </Text>
        {linkRefusal !== null && (
          <g data-refusal={linkRefusal}>
            <FittedText
              x={LEFT + WIDTH}
              y={92}
              size={44}
              anchor="end"
              width={WIDTH - 400}
              how="squeeze"
              strong
            >
              {words(linkRefusal === TOO_SMALL ? 'setup.tooSmall' : 'entry.linkRefused')}
            </FittedText>
          </g>
        )}
        <Rule x={LEFT} y={144} width={WIDTH} tone="frame" />
        {view.kind === 'code' ? (
          <CodeEntry view={view} words={words} others={others} />
        ) : (
          <OtherEntry kind={view.kind} words={words} others={others} />
        )}
        <Rule x={LEFT} y={936} width={WIDTH} />
        <FittedText x={LEFT} y={1000} size={40} ink="second" width={WIDTH} how="squeeze">
          {[
            words('entry.screen', { width: String(facts.width), height: String(facts.height) }),
            facts.browser,
            words('entry.server', { host: facts.host }),
          ].join(' · ')}
        </FittedText>
      </g>
    </Canvas>
  );
}

type Speaker = ReturnType<typeof createWords>;
interface Speakers {
  readonly words: Speaker;
  readonly others: Speaker;
}

function CodeEntry({ view, words, others }: Speakers & { view: Extract<EntryView, { kind: 'code' }> }) {
  const left = useTimeLeft(view.endsAt);
  const state: Word = view.isOffline ? 'entry.stillGood' : 'entry.left';
  const time = countdownText(left).slice(3);
  return (
    <>
      <Text x={LEFT - 3} y={240} size={84} strong>
        {words('entry.title')}
      </Text>
      <Text x={LEFT} y={294} size={44} ink="second">
        {others('entry.title')}
      </Text>
      <g data-code={view.code}>
        <FittedText x={LEFT - 4} y={526} size={240} strong width={TEXT_WIDTH} how="squeeze">
          {view.code}
        </FittedText>
      </g>
      <FittedText x={LEFT} y={612} size={44} width={TEXT_WIDTH} how="squeeze">
        {words(state, { time })}
      </FittedText>
      <FittedText x={LEFT} y={662} size={40} ink="second" width={TEXT_WIDTH} how="squeeze">
        {others(state, { time })}
      </FittedText>
      <Rule x={LEFT} y={694} width={TEXT_WIDTH} />
      {(['entry.how.one', 'entry.how.two'] as const).map((line, i) => (
        <g key={line}>
          <FittedText x={LEFT} y={750 + i * 50} size={44} width={TEXT_WIDTH} how="squeeze">
            {words(line)}
          </FittedText>
          <FittedText x={LEFT} y={856 + i * 46} size={40} ink="second" width={TEXT_WIDTH} how="squeeze">
            {others(line)}
          </FittedText>
        </g>
      ))}
      <QrSquare text={`${location.origin}${view.path}`} {...QR} />
    </>
  );
}

const titles: Record<Exclude<EntryView['kind'], 'code'>, readonly [Word, Word | null]> = {
  asking: ['entry.asking', null],
  offline: ['entry.offline', 'entry.offline.do'],
  busy: ['entry.busy', 'entry.busy.do'],
  turnedAway: ['entry.turnedAway', 'entry.turnedAway.do'],
  letIn: ['entry.letIn', 'entry.letIn.do'],
  insecure: ['entry.insecure', 'entry.insecure.do'],
};

function OtherEntry({ kind, words, others }: Speakers & { kind: keyof typeof titles }) {
  const [title, advice] = titles[kind];
  return (
    <>
      <Text x={LEFT - 3} y={470} size={112} strong>
        {words(title)}
      </Text>
      {advice !== null && (
        <Text x={LEFT} y={552} size={56}>
          {words(advice)}
        </Text>
      )}
      <Text x={LEFT} y={650} size={56} ink="second">
        {others(title)}
      </Text>
      {advice !== null && (
        <Text x={LEFT} y={712} size={44} ink="second">
          {others(advice)}
        </Text>
      )}
    </>
  );
}

/** Milliseconds until an instant of the page's own clock, looked at each second. */
function useTimeLeft(endsAt: number): number {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const handle = setInterval(() => setNow(performance.now()), 1_000);
    return () => clearInterval(handle);
  }, []);
  return Math.max(0, endsAt - now);
}
