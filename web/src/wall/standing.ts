import { createContext, use } from 'react';
import type { PairingView } from './pairing/pairing.ts';

/** The newest signed statement over everything that is on record. */
export interface Seal {
  readonly fingerprint: string;
  readonly at: string;
}

/** What this wall was told about itself, beside the picture. */
export interface Standing {
  readonly isGuest: boolean;
  readonly isSoundOn: boolean;
  /** To be shown now; null where nobody asked for it. */
  readonly seal: Seal | null;
  /** How this wall, which is let in no more, may come in anew; null while it is let in. */
  readonly pairing: PairingView | null;
}

export const StandingContext = createContext<Standing>({
  isGuest: false,
  isSoundOn: true,
  seal: null,
  pairing: null,
});

export const useStanding = (): Standing => use(StandingContext);
