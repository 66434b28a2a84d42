import type { KnownIncidents } from './known-incidents.ts';
import type { QueueIncident } from './queue-incident.ts';

export type Change = Partial<QueueIncident>;

interface PendingAct {
  readonly id: string;
  /** The incident as it was shown when the act was sent. */
  readonly shown: QueueIncident;
  /** How many acts the picture knows of once it knows of this one. */
  readonly revision: number;
  readonly change: Change;
  /** Since when the server has it, on the page's clock; null while it is under way. */
  readonly storedAt: number | null;
}

/** An act that the server has is shown at most so long before the picture tells of it. */
const PATIENCE_MS = 5_000;

/**
 * Acts shown before the picture tells of them: at once when sent, no longer when the picture has moved on after the server
 * took them, and gone at once when it refused.
 */
export class PendingActs {
  #acts: readonly PendingAct[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The acts under way; the same array until that changes. */
  readonly acts = (): readonly PendingAct[] => this.#acts;

  /** `told`: the incident by the picture alone. */
  show(id: string, shown: QueueIncident, told: QueueIncident | undefined, change: Change): void {
    const before = this.#acts.filter((act) => act.shown.id === shown.id).length;
    const revision = (told ?? shown).revision + before + 1;
    this.#become([...this.#acts, { id, shown, revision, change, storedAt: null }]);
  }

  /** The server has it. */
  stored(id: string): void {
    const storedAt = this.#now();
    this.#become(this.#acts.map((act) => (act.id === id ? { ...act, storedAt } : act)));
  }

  /** It was refused, or taken back. */
  drop(id: string): void {
    this.#become(this.#acts.filter((act) => act.id !== id));
  }

  /** Forgets acts that the picture tells of by now. */
  retire(told: KnownIncidents): void {
    const left = this.#acts.filter((act) => !this.#isTold(act, told));
    if (left.length < this.#acts.length) this.#become(left);
  }

  #isTold({ shown, revision, storedAt }: PendingAct, told: KnownIncidents): boolean {
    if (storedAt === null) return false;
    const now = told.get(shown.id);
    return (now !== undefined && now.revision >= revision) || this.#now() - storedAt > PATIENCE_MS;
  }

  #become(acts: readonly PendingAct[]): void {
    this.#acts = acts;
    for (const listener of this.#listeners) listener();
  }
}

/** What is shown: what the picture tells, with the acts under way laid over it. */
export function withPending(told: KnownIncidents, acts: readonly PendingAct[]): KnownIncidents {
  if (acts.length === 0) return told;
  const shown = new Map(told);
  for (const act of acts) {
    const incident = shown.get(act.shown.id) ?? act.shown;
    shown.set(incident.id, { ...incident, ...act.change });
  }
  return shown;
}
