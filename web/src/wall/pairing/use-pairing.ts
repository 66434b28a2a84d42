import { useEffect, useState } from 'react';
import type { Words } from '../../i18n/words.ts';
import type { Pass } from '../device/device-store.ts';
import type { WallSession } from '../wall-session.ts';
import { deviceFacts } from './device-facts.ts';
import { type PairingView, pairDevice } from './pairing.ts';
import type { WallLink } from './wall-link.ts';

export interface PairingInput {
  readonly session: WallSession;
  /** Whether this screen has to find a way in at all. */
  readonly isWanted: boolean;
  readonly link: WallLink | null;
  readonly words: Words;
  readonly onPass: (pass: Pass) => void;
}

export interface PairingProgress {
  /** Null while nothing is asked for. */
  readonly view: PairingView | null;
  /** The code of why the link of an exercise was refused; null where it was not. */
  readonly linkRefusal: string | null;
}

/** Asks for a way in as long as one is wanted. */
export function usePairing({ session, isWanted, link, words, onPass }: PairingInput): PairingProgress {
  const [view, setView] = useState<PairingView | null>(null);
  const [linkRefusal, setLinkRefusal] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: begun once, with the words and the listener of that moment
  useEffect(() => {
    if (!isWanted) return;
    setLinkRefusal(null);
    const { width, height } = deviceFacts();
    const end = pairDevice({
      server: session.pairingServer,
      store: session.store,
      time: session.time,
      screen: { width, height },
      exerciseNames: { name: words('entry.exercise.name'), place: words('entry.exercise.place') },
      link,
      now: () => performance.now(),
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      onView: setView,
      onLinkRefused: setLinkRefusal,
      onPass,
    });
    return () => {
      end();
      setView(null);
    };
  }, [session, isWanted, link]);
  return { view, linkRefusal };
}
