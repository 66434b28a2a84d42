import { useEffect, useState } from 'react';
import { useBriefing, useSpeech } from '../scenes/briefing.ts';
import { FittedText } from '../ui/fitted-text.tsx';
import { Text } from '../ui/text.tsx';
import type { ServerTime } from './device/server-time.ts';
import type { PairingView } from './pairing/pairing.ts';
import { dateText, hourText } from './plain-time.ts';

interface BlankScreenProps {
  readonly time: ServerTime;
  /** Nothing has been heard from the server for so long that it has to be said. */
  readonly isLost: boolean;
  /** The server says that this device is no wall. */
  readonly isBarred: boolean;
  /** How it may be let in anew. */
  readonly pairing: PairingView | null;
}

/** A clock, and nothing of the operation: what is shown while nobody outside the room may see anything. */
export function BlankScreen({ time, isLost, isBarred, pairing }: BlankScreenProps) {
  const { words, language } = useSpeech();
  const zone = useBriefing()?.operation.zone ?? null;
  const now = useSeconds(time);
  const trouble = isBarred ? words('cut.refused') : isLost ? words('cut.link') : null;
  return (
    <g data-blank="">
      <Text x={960} y={600} size={300} strong anchor="middle">
        <tspan data-clock="">{hourText(now, zone)}</tspan>
      </Text>
      <Text x={960} y={720} size={72} ink="second" anchor="middle">
        {dateText(now, zone, language)}
      </Text>
      {trouble !== null && (
        <FittedText x={960} y={962} size={44} ink="dim" anchor="middle" width={1840} how="squeeze">
          {trouble}
        </FittedText>
      )}
      {pairing?.kind === 'code' && (
        <FittedText x={960} y={1020} size={44} ink="dim" anchor="middle" width={1840} how="squeeze">
          {words('entry.again', { code: pairing.code })}
        </FittedText>
      )}
    </g>
  );
}

/** The server's real time, looked at several times a second, told when the second changes. */
function useSeconds(time: ServerTime): number {
  const [second, setSecond] = useState(() => Math.floor(time.now() / 1_000));
  useEffect(() => {
    const handle = setInterval(() => setSecond(Math.floor(time.now() / 1_000)), 250);
    return () => clearInterval(handle);
  }, [time]);
  return second * 1_000;
}
