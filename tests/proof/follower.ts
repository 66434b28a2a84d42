import type { RawSocket } from '../support/raw-socket.ts';
import type { Player } from './cast.ts';
import { withoutChance } from './whole-asker.ts';

const BEAT_MS = 2_000;
/** What is sent to those who come. */
const FIRST = /"kind":"(?:SNAPSHOT|CAUGHT_UP|RESYNC)"/;

interface Frame {
  readonly at: number;
  readonly says: string;
}

/** Somebody who follows one subscription and writes down every frame. */
export class Follower {
  readonly name: string;
  readonly #socket: RawSocket;
  readonly #frames: Frame[] = [];
  #from = 0;
  #since = 0;

  private constructor(name: string, socket: RawSocket) {
    this.name = name;
    this.#socket = socket;
    socket.socket.on('message', (data) => {
      const text = String(data);
      if (text.includes('"type":"next"'))
        this.#frames.push({ at: performance.now(), says: withoutChance(text) });
    });
  }

  /** Null where he is turned away. */
  static async of(
    name: string,
    { caller }: Player,
    query: string,
    variables: Readonly<Record<string, unknown>>,
  ): Promise<Follower | null> {
    const socket = await caller.socket();
    const follower = new Follower(name, socket);
    socket.subscribe('1', query, variables);
    const first = await socket.next();
    if (first.type === 'next' && !JSON.stringify(first.payload).includes('"errors"')) return follower;
    await socket.close();
    return null;
  }

  /**
   * Waits for a heartbeat: until then it gets frames about new arrivals, and one that a busy machine holds up would be counted.
   * From then on nothing happens that he may see.
   */
  async begin(): Promise<void> {
    const before = this.#frames.length;
    while (!this.#frames.slice(before).some(({ says }) => !FIRST.test(says)))
      await new Promise((resolve) => this.#socket.socket.once('message', resolve));
    this.#from = this.#frames.length;
    this.#since = performance.now();
  }

  /** What he was sent since, each once. */
  get said(): readonly string[] {
    return [...new Set(this.#frames.slice(this.#from).map(({ says }) => says))].sort();
  }

  /** How many frames more he was sent since than the clock alone sends. */
  get excess(): number {
    const count = this.#frames.length - this.#from;
    return count - Math.floor((performance.now() - this.#since) / BEAT_MS) - 1;
  }

  leave(): Promise<void> {
    return this.#socket.close();
  }
}
