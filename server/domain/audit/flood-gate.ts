/** The span within which the same thing by the same asker is told once. */
export const WINDOW_MS = 60_000;

export interface FloodLimits {
  /** New things a minute by one asker. */
  readonly each: number;
  /** New things a minute by all who said who they are. */
  readonly known: number;
  /** New things a minute by everybody else: strangers never use up what the others have. */
  readonly strangers: number;
}

/** At most 260 MB a day of entries, whoever knocks however often. */
const LIMITS: FloodLimits = { each: 30, known: 240, strangers: 120 };

/** Something that wants to go on record. */
export interface Arrival {
  readonly kind: string;
  /** Who it is by: a principal, or what stands for an address. */
  readonly who: string;
  readonly isStranger: boolean;
  /** Two arrivals with the same text are the same thing. */
  readonly what: string;
}

/** More of the same, since it was told. */
export interface Repeats<Told> {
  readonly told: Told;
  readonly since: number;
  readonly times: number;
}

interface Window<Told> {
  readonly told: Told;
  readonly since: number;
  times: number;
}

/**
 * Keeps a flood from filling the record: the first of a kind is let through at once, the same again within a minute is
 * counted, and beyond what one asker or all of them may say in a minute only the number is kept. Its memory is bounded by the
 * limits.
 */
export class FloodGate<Told> {
  readonly #limits: FloodLimits;
  readonly #windows = new Map<string, Window<Told>>();
  readonly #ended: Repeats<Told>[] = [];
  readonly #used = new Map<string, number>();
  #dropped = new Map<string, number>();
  #minute = 0;

  constructor(limits: FloodLimits = LIMITS) {
    this.#limits = limits;
  }

  /** Whether to tell it now; otherwise it has been counted. */
  admit(arrival: Arrival, told: Told, now: number): boolean {
    const same = `${arrival.who} ${arrival.what}`;
    const window = this.#windows.get(same);
    if (window && now < window.since + WINDOW_MS) {
      window.times += 1;
      return false;
    }
    if (window) this.#end(same, window);
    if (!this.#takes(arrival, now)) {
      this.drop(arrival.kind);
      return false;
    }
    this.#windows.set(same, { told, since: now, times: 0 });
    return true;
  }

  /** Counts one that could not be told. */
  drop(kind: string): void {
    this.#dropped.set(kind, (this.#dropped.get(kind) ?? 0) + 1);
  }

  /** What was counted in windows that have ended, each of them once. */
  repeats(now: number): readonly Repeats<Told>[] {
    for (const [same, window] of this.#windows) {
      if (now >= window.since + WINDOW_MS) this.#end(same, window);
    }
    return this.#ended.splice(0);
  }

  /** How many of each kind were dropped since this was last asked. */
  dropped(): ReadonlyMap<string, number> {
    const dropped = this.#dropped;
    this.#dropped = new Map();
    return dropped;
  }

  #end(same: string, { told, since, times }: Window<Told>): void {
    this.#windows.delete(same);
    if (times > 0) this.#ended.push({ told, since, times });
  }

  #takes({ who, isStranger }: Arrival, now: number): boolean {
    const minute = Math.floor(now / WINDOW_MS);
    if (minute !== this.#minute) this.#used.clear();
    this.#minute = minute;
    const all = isStranger ? 'strangers' : 'known';
    const [own, total] = [this.#used.get(`by ${who}`) ?? 0, this.#used.get(all) ?? 0];
    if (own >= this.#limits.each || total >= this.#limits[all]) return false;
    this.#used.set(`by ${who}`, own + 1);
    this.#used.set(all, total + 1);
    return true;
  }
}
