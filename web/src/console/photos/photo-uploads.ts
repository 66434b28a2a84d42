import type { Outcome } from '../server/outcome.ts';
import { type UploadDoor, uploadPhoto } from './upload.ts';

/** A photo on its way, as it is shown. */
export interface PhotoOnItsWay {
  readonly id: string;
  readonly incident: string;
  /** As it is called on this computer; told nobody else. */
  readonly name: string;
  readonly size: number;
  readonly bytes: number;
  /** The line is gone, and it will be tried again. */
  readonly isWaiting: boolean;
  /** What it was refused for; null while it is under way. */
  readonly outcome: Outcome<unknown> | null;
}

interface Kept {
  shown: PhotoOnItsWay;
  readonly file: File;
  readonly door: UploadDoor;
  readonly stop: AbortController;
}

export type PhotoDoorFor = (id: string) => UploadDoor;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Photos that are being sent from this page, whichever incident is being looked at meanwhile. */
export class PhotoUploads {
  readonly #kept = new Map<string, Kept>();
  readonly #listeners = new Set<() => void>();
  /** Of each incident, one and the same list until something of it changes. */
  readonly #lists = new Map<string, readonly PhotoOnItsWay[]>();
  readonly #arrived = new Map<string, number>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  of(incident: string): readonly PhotoOnItsWay[] {
    const known = this.#lists.get(incident);
    if (known) return known;
    const list = [...this.#kept.values()]
      .map(({ shown }) => shown)
      .filter((each) => each.incident === incident);
    this.#lists.set(incident, list);
    return list;
  }

  /** How many of an incident have arrived from here. */
  arrived(incident: string): number {
    return this.#arrived.get(incident) ?? 0;
  }

  add(incident: string, file: File, doorFor: PhotoDoorFor): void {
    const id = crypto.randomUUID();
    const { name, size } = file;
    const shown = { id, incident, name, size, bytes: 0, isWaiting: false, outcome: null };
    this.#kept.set(id, { shown, file, door: doorFor(id), stop: new AbortController() });
    this.#show(id, {});
    void this.#send(id);
  }

  again(id: string): void {
    this.#show(id, { outcome: null, isWaiting: false });
    void this.#send(id);
  }

  drop(id: string): void {
    const kept = this.#kept.get(id);
    kept?.stop.abort();
    this.#kept.delete(id);
    if (kept) this.#tell(kept.shown.incident);
  }

  async #send(id: string): Promise<void> {
    const kept = this.#kept.get(id);
    if (!kept) return;
    const became = await uploadPhoto(kept.file, kept.door, {
      onProgress: (bytes, isWaiting) => this.#show(id, { bytes, isWaiting }),
      pause,
      signal: kept.stop.signal,
    });
    if (became.kind === 'stopped') return;
    if (became.kind !== 'done') return this.#show(id, { outcome: became, isWaiting: false });
    const { incident } = kept.shown;
    this.#arrived.set(incident, this.arrived(incident) + 1);
    this.drop(id);
  }

  #show(id: string, change: Partial<PhotoOnItsWay>): void {
    const kept = this.#kept.get(id);
    if (!kept) return;
    kept.shown = { ...kept.shown, ...change };
    this.#tell(kept.shown.incident);
  }

  #tell(incident: string): void {
    this.#lists.delete(incident);
    for (const listener of this.#listeners) listener();
  }
}
