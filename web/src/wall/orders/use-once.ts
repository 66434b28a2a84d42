import { useEffect } from 'react';
import { playTone } from '../sound/tone-player.ts';
import type { WallSession } from '../wall-session.ts';

/** Loads the page anew where it can be had at all: a wall that reloads into an error page is lost to the room. */
async function restart(): Promise<void> {
  const answer = await fetch(location.pathname + location.search, { cache: 'no-store' }).catch(() => null);
  if (answer?.ok) location.reload();
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
