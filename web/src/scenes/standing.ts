import { createContext, use } from 'react';

/** The newest signed statement over everything that is on record. */
export interface Seal {
  readonly fingerprint: string;
  readonly at: string;
}

/** What whoever shows a scene knows about himself, beside the picture. */
export interface Standing {
  readonly isGuest: boolean;
  readonly isSoundOn: boolean;
  /** To be shown now; null where nobody asked for it. */
  readonly seal: Seal | null;
  /** The code by which this wall, which is let in no more, may come in anew; null: it is let in, or there is none yet. */
  readonly pairingCode: string | null;
  /** The console could tell this wall to show less, or nothing, and it would not hear of it. */
  readonly areOrdersLost: boolean;
  /** What is shown is the past: nothing is said of links and ages. */
  readonly isReplayed: boolean;
}

export const StandingContext = createContext<Standing>({
  isGuest: false,
  isSoundOn: true,
  seal: null,
  pairingCode: null,
  areOrdersLost: false,
  isReplayed: false,
});

export const useStanding = (): Standing => use(StandingContext);
