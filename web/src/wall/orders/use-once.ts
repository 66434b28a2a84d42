import { useEffect } from 'react';
import { playTone } from '../../sound/tone-player.ts';
import type { WallSession } from '../wall-session.ts';

const TRY_EVERY_MS = 10_000;
let isRestarting = false;

/** Loads the page anew as soon as it can be had: a wall that reloads into an error page is lost to the room. */
async function restart(): Promise<void> {
  if (isRestarting) return;
  isRestarting = true;
  for (;;) {
    const answer = await fetch(location.pathname + location.search, { cache: 'no-store' }).catch(() => null);
    if (answer?.ok) return location.reload();
    await new Promise((resolve) => setTimeout(resolve, TRY_EVERY_MS));
  }
}

/** Does what is ordered once: the test tone, whether or not alarms sound here, and a new start. */
export function useOnce(session: WallSession, sound: AudioContext | null): void {
  useEffect(
    () =>
      session.onOnce({
        restart: () => void restart(),
        testSound: () => {
          if (sound !== null) playTone(sound, { kind: 'test', gain: 0 });
        },
      }),
    [session, sound],
  );
}
