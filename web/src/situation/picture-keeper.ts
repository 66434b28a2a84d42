import { pictureOfSnapshot } from './apply-patch.ts';
import type { Picture } from './situation-machine.types.ts';
import { type CanonicalSituation, canonicalText, stateHash } from './state-hash.ts';
import type { Surroundings } from './surroundings.ts';

/** Raised whenever the shape of what is kept changes; an older shape is thrown away, not read. */
export const KEPT_VERSION = 2;
const STORAGE_KEY = 'siaga.situation';
/** At most one write in this time: a little less than lies between two pictures that are compared. */
export const KEEP_EVERY_MS = 1_900;

/** What a kept picture is a picture of; another operation's or scope's is never shown. */
export interface PictureOf {
  readonly operation: string;
  readonly scope: string;
}

interface Kept extends PictureOf, Omit<Picture, 'state'> {
  readonly version: number;
  readonly state: CanonicalSituation;
  readonly stateHash: string;
}

export interface PictureKeeper {
  /** The kept picture, or null: none, unreadable, damaged, of another shape, operation or scope. */
  load(): Picture | null;
  /**
   * Takes the newest picture. Writes it if it was compared with the server's, which every two seconds brings: then its hash is
   * known, and the page need not stand still for it. Never throws: a browser that cannot keep it starts cold next time.
   */
  keep(picture: Picture, options: { readonly isCompared: boolean }): void;
  /** Writes the newest picture now, where it is not written yet. */
  flush(): void;
  /** Throws away what is kept and what waits. */
  forget(): void;
}

/** The situation is in the text as it was hashed: of a long one only what is new has to be written anew. */
const toText = (of: PictureOf, picture: Picture): string => {
  const kept: Omit<Kept, 'state'> = {
    version: KEPT_VERSION,
    operation: of.operation,
    scope: of.scope,
    cursor: picture.cursor,
    asOf: picture.asOf,
    servedAt: picture.servedAt,
    operationTime: picture.operationTime,
    operationSpeed: picture.operationSpeed,
    stateHash: stateHash(picture.state),
  };
  return `${JSON.stringify(kept).slice(0, -1)},"state":${canonicalText(picture.state)}}`;
};

/** Throws on anything that is not exactly what `toText` wrote. */
function fromText(of: PictureOf, text: string): Picture | null {
  const kept = JSON.parse(text) as Kept;
  if (kept.version !== KEPT_VERSION || kept.operation !== of.operation || kept.scope !== of.scope)
    return null;
  const state = pictureOfSnapshot({ ...kept.state, removedIncidents: [], removedLog: [] });
  const times = [kept.asOf, kept.servedAt, kept.operationTime, kept.operationSpeed];
  if (typeof kept.cursor !== 'string' || !times.every(Number.isFinite)) return null;
  if (stateHash(state) !== kept.stateHash) return null;
  const { cursor, asOf, servedAt, operationTime, operationSpeed } = kept;
  return { cursor, state, asOf, servedAt, operationTime, operationSpeed };
}

/** Keeps picture and cursor together, in one value under one key, written in one call. */
export function createPictureKeeper(of: PictureOf, { storage, timers }: Surroundings): PictureKeeper {
  let waiting: Picture | null = null;
  let stopPause: (() => void) | null = null;

  const write = () => {
    if (waiting === null) return;
    const text = toText(of, waiting);
    waiting = null;
    try {
      storage?.setItem(STORAGE_KEY, text);
    } catch {
      // Full or forbidden. What is there is older but whole, and resuming from it is only slower.
    }
  };

  return {
    load() {
      try {
        const text = storage?.getItem(STORAGE_KEY) ?? null;
        return text === null ? null : fromText(of, text);
      } catch {
        return null;
      }
    },
    keep(picture, { isCompared }) {
      waiting = picture;
      if (!isCompared || stopPause !== null) return;
      write();
      stopPause = timers.after(KEEP_EVERY_MS, () => {
        stopPause = null;
      });
    },
    flush() {
      stopPause?.();
      stopPause = null;
      write();
    },
    forget() {
      waiting = null;
      try {
        storage?.removeItem(STORAGE_KEY);
      } catch {
        // Forbidden storage has nothing to forget.
      }
    },
  };
}
