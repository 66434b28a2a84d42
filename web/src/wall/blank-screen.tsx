import { useEffect, useRef, useState } from 'react';
import { useBriefing, useSpeech } from '../scenes/briefing.ts';
import { BoxedText } from '../ui/boxed-text.tsx';
import { FittedText } from '../ui/fitted-text.tsx';
import { Text } from '../ui/text.tsx';
import type { ServerTime } from './device/server-time.ts';
import type { OrdersView } from './orders/orders.types.ts';
import type { PairingView } from './pairing/pairing.ts';
import { dateText, hourText } from './plain-time.ts';

interface BlankScreenProps {
  readonly time: ServerTime;
  /** What the wall was told, with what the clock of the operation showed then. */
  readonly told: OrdersView;
  /** Monotonic ms. */
  readonly now: () => number;
  /** Nothing has been heard from the server for so long that it has to be said. */
  readonly isLost: boolean;
  /** The server says that this device is no wall. */
  readonly isBarred: boolean;
  /** How it may be let in anew. */
  readonly pairing: PairingView | null;
}

/**
 * A clock, and nothing of the operation: what is shown while nobody outside the room may see anything. An exercise shows its own
 * clock and day, and that it is one.
 */
export function BlankScreen({ time, told, now: steady, isLost, isBarred, pairing }: BlankScreenProps) {
  const { words, language } = useSpeech();
  const operation = useBriefing()?.operation;
  const zone = operation?.zone ?? null;
  const isExercise = operation?.kind === 'EXERCISE';
  const now = useSeconds(() => (isExercise ? exerciseTime(told, steady()) : null) ?? time.now());
  const trouble = isBarred ? words('cut.refused') : isLost ? words('cut.link') : null;
  return (
    <g data-blank="">
      <Text x={960} y={600} size={300} strong anchor="middle">
        <tspan data-clock="">{hourText(now, zone)}</tspan>
      </Text>
      <Text x={960} y={720} size={72} ink="second" anchor="middle">
        {dateText(now, zone, language)}
      </Text>
      {isExercise && (
        <BoxedText x={770} bottom={230} height={110} minWidth={380} size={72}>
          {words('exercise.mark')}
        </BoxedText>
      )}
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

/** How far past the newest orders the clock of an exercise runs on by itself; orders come every 2 s. */
const RUNS_ON_MS = 3_000;

/** What the clock of the exercise shows; null where that was never said. */
function exerciseTime({ orders, heardAt }: OrdersView, now: number): number | null {
  if (orders === null) return null;
  const since = heardAt === null ? 0 : Math.min(RUNS_ON_MS, Math.max(0, now - heardAt));
  return Date.parse(orders.operationTime) + since * orders.operationSpeed;
}

/** An instant that is looked at several times a second, told when the second changes. */
function useSeconds(read: () => number): number {
  const latest = useRef(read);
  latest.current = read;
  const [second, setSecond] = useState(() => Math.floor(read() / 1_000));
  useEffect(() => {
    const handle = setInterval(() => setSecond(Math.floor(latest.current() / 1_000)), 250);
    return () => clearInterval(handle);
  }, []);
  return second * 1_000;
}
