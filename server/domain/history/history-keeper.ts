import type { Log } from '../../kernel/log.ts';
import type { HistoryReading } from './history.queries.ts';

/** Not at the start: then everybody comes back at once, and nobody looks back. */
const KEEP_UP_EVERY_MS = 30_000;

export interface HistoryKeeperParts {
  readonly history: Pick<HistoryReading, 'keepUp' | 'close'>;
  readonly log: Log;
}

/** Keeps the history level with the log beside everything else, so that it is there before anybody asks for it. */
export class HistoryKeeper {
  readonly #parts: HistoryKeeperParts;
  #isOver = false;
  #timer: NodeJS.Timeout | null = null;
  #underWay: Promise<void> | null = null;

  constructor(parts: HistoryKeeperParts) {
    this.#parts = parts;
  }

  async start(): Promise<void> {
    this.#timer = setInterval(() => {
      this.#underWay ??= this.keepUp().finally(() => {
        this.#underWay = null;
      });
    }, KEEP_UP_EVERY_MS);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    if (this.#timer) clearInterval(this.#timer);
    this.#parts.history.close();
    await this.#underWay;
  }

  /** Never rejects: what could not be taken in is taken in the next time, or when somebody asks. */
  async keepUp(): Promise<void> {
    const { history, log } = this.#parts;
    await history.keepUp().catch((error: unknown) => {
      if (!this.#isOver) log.warn({ err: error }, 'the history could not be kept level with the log');
    });
  }
}
