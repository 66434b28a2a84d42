import type { RawSocket } from '../support/raw-socket.ts';
import { WALL_DOCUMENT } from '../support/wall-client.ts';
import type { Player } from './cast.ts';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const CURSOR = /c1\.[A-Za-z0-9_-]{87}/g;
/** The hash of a picture, in which each line of its log has an id of its own. */
const HASH = /\b[0-9a-f]{64}\b/g;
/** The number of an incident is drawn by lot, always of four digits. */
const NUMBER = /"number":\d{4}\b/g;
/** Real time, as frames and entries tell it; the clock of the exercise stands still on voting day. */
const TODAY = new RegExp(`${new Date().getUTCFullYear()}-\\d\\d-\\d\\dT[\\d:.]+Z`, 'g');

/** What is made by chance or by the clock is named by what it is, which leaves its length to be compared. */
export const withoutChance = (text: string): string =>
  text
    .replaceAll(UUID, 'ID')
    .replaceAll(CURSOR, 'CURSOR')
    .replaceAll(HASH, 'HASH')
    .replaceAll(NUMBER, '"number":"DRAWN"')
    .replaceAll(TODAY, 'NOW');

/** A message as it came: when (monotonic ms), how long, and what it says. */
interface Seen {
  readonly at: number;
  readonly bytes: number;
  readonly kind: string;
  readonly says: string;
}

/** Somebody who follows a picture and writes down all that could tell him anything: contents, sizes and instants. */
export class Witness {
  readonly name: string;
  readonly seen: Seen[] = [];
  readonly #socket: RawSocket;

  private constructor(name: string, socket: RawSocket) {
    this.name = name;
    this.#socket = socket;
    socket.socket.on('message', (data) => this.#note(String(data)));
  }

  static async of({ name, caller }: Player, scope: string): Promise<Witness> {
    const socket = await caller.socket();
    const witness = new Witness(name, socket);
    socket.subscribe('1', WALL_DOCUMENT, { scope });
    await witness.sees('SNAPSHOT');
    return witness;
  }

  /** Waits for the next frame of a kind. */
  async sees(kind: string): Promise<Seen> {
    const from = this.seen.length;
    for (;;) {
      const seen = this.seen.slice(from).find((each) => each.kind === kind);
      if (seen) return seen;
      await new Promise((resolve) => this.#socket.socket.once('message', resolve));
    }
  }

  /** Every frame that tells of something, in order, and what heartbeats say; how many of them there are is the clock's. */
  get told(): { readonly frames: readonly string[]; readonly heartbeats: readonly string[] } {
    const texts = (kinds: readonly Seen[]) =>
      kinds.map(({ kind, bytes, says }) => `${kind} ${bytes} ${says}`);
    const beats = this.seen.filter(({ kind }) => kind === 'TIME');
    return {
      frames: texts(this.seen.filter((seen) => !beats.includes(seen))),
      heartbeats: [...new Set(texts(beats))],
    };
  }

  /** Milliseconds between each two heartbeats. */
  get beats(): number[] {
    const at = this.seen.filter(({ kind }) => kind === 'TIME').map((seen) => seen.at);
    return at.slice(1).map((instant, index) => instant - (at[index] ?? 0));
  }

  leave(): Promise<void> {
    return this.#socket.close();
  }

  #note(text: string): void {
    const { payload } = JSON.parse(text) as { payload?: { data?: { situation: { kind: string } } } };
    const kind = payload?.data?.situation.kind;
    if (kind === undefined) return;
    this.seen.push({ at: performance.now(), bytes: text.length, kind, says: withoutChance(text) });
  }
}
