import { digestOf, proofWith } from './device-key.ts';
import type { DeviceStore, Pass } from './device-store.ts';
import type { ServerTime } from './server-time.ts';

export interface Credentials {
  readonly secret: string;
  readonly proof: string;
}

/** One way to the server that has to say who it is each time. */
export interface Bearer {
  /** For one connection or one request. Rejects where the device has no pass. */
  credentials(): Promise<Credentials>;
  /**
   * What can be done about a refusal with that code: true where it is worth coming again at once. A wrong clock is set; a token
   * other than the one shown, renewed here or by another page of this browser, is taken.
   */
  renewAfter(code: string): Promise<boolean>;
}

export interface WallPassOptions {
  readonly store: DeviceStore;
  readonly time: ServerTime;
  /** Asks the server, as nobody in particular, what time it is. */
  readonly askTime: () => Promise<string>;
}

/** The pass of this device as it is now: shown with a new proof each time, and replaced when it is renewed. */
export class WallPass {
  readonly #options: WallPassOptions;
  readonly #listeners = new Set<() => void>();
  #pass: Pass | null = null;

  constructor(options: WallPassOptions) {
    this.#options = options;
  }

  get current(): Pass | null {
    return this.#pass;
  }

  /** Takes what the browser kept; answers it. */
  async load(): Promise<Pass | null> {
    this.#set(await this.#options.store.pass());
    return this.#pass;
  }

  async keep(pass: Pass): Promise<void> {
    await this.#options.store.keepPass(pass);
    this.#set(pass);
  }

  /** Calls back whenever it is another one; the answer ends it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  bearer(): Bearer {
    let shown: string | null = null;
    return {
      credentials: async () => {
        const pass = this.#pass ?? (await this.load());
        if (pass === null) throw new Error('This device has no pass');
        shown = pass.token;
        return { secret: pass.token, proof: await this.#proof(pass.token) };
      },
      renewAfter: async (code) => {
        if (code === 'PROOF_STALE') return this.#setClock();
        const pass = await this.load();
        return pass !== null && pass.token !== shown;
      },
    };
  }

  async #proof(token: string): Promise<string> {
    const { store, time } = this.#options;
    const [key, about] = [await store.key(), await digestOf(token)];
    return proofWith(key, { purpose: 'siaga-wall', about, at: time.now() });
  }

  async #setClock(): Promise<boolean> {
    const { time, askTime } = this.#options;
    await askTime().then(
      (told) => time.told(told),
      // The server is away again; whoever comes back asks again.
      () => undefined,
    );
    return true;
  }

  #set(pass: Pass | null): void {
    if (pass?.token === this.#pass?.token) return;
    this.#pass = pass;
    for (const listener of this.#listeners) listener();
  }
}
