/** What the driver needs of the browser, so that a test can bring its own. */
export interface Surroundings {
  /** Monotonic milliseconds; may stand still while the machine sleeps. */
  readonly monotonic: () => number;
  /** Epoch milliseconds of the computer. */
  readonly wall: () => number;
  /** 0 ≤ chance < 1. */
  readonly chance: () => number;
  readonly timers: {
    /** Calls back once after `ms`; the answer cancels. */
    after(ms: number, callback: () => void): () => void;
    /** Calls back every `ms`; the answer ends it. */
    every(ms: number, callback: () => void): () => void;
  };
  /** Null where the browser forbids it. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
  /** Calls `nudge` when now may be a good moment to look at the link, `leave` before the page may vanish. */
  readonly watchPage: (nudge: () => void, leave: () => void) => () => void;
}

const nudges = [
  ['window', 'online'],
  ['window', 'pageshow'],
  ['document', 'visibilitychange'],
  ['document', 'resume'],
] as const;

const leaves = [
  ['window', 'pagehide'],
  ['document', 'visibilitychange'],
  ['document', 'freeze'],
] as const;

function listen(
  events: readonly (readonly ['window' | 'document', string])[],
  listener: () => void,
): () => void {
  const targets = events.map(([target, name]) => ({ target: target === 'window' ? window : document, name }));
  for (const { target, name } of targets) target.addEventListener(name, listener);
  return () => {
    for (const { target, name } of targets) target.removeEventListener(name, listener);
  };
}

function localStorageOrNull(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** The real browser. */
export const browserSurroundings = (): Surroundings => ({
  monotonic: () => performance.now(),
  wall: () => Date.now(),
  chance: () => Math.random(),
  timers: {
    after(ms, callback) {
      const handle = setTimeout(callback, ms);
      return () => clearTimeout(handle);
    },
    every(ms, callback) {
      const handle = setInterval(callback, ms);
      return () => clearInterval(handle);
    },
  },
  storage: localStorageOrNull(),
  watchPage(nudge, leave) {
    const ends = [listen(nudges, nudge), listen(leaves, leave)];
    return () => {
      for (const end of ends) end();
    };
  },
});
