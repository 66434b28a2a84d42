import { setTimeout as pause } from 'node:timers/promises';
import { type Client, createClient, TerminatedCloseEvent } from 'graphql-ws';
import { WebSocket } from 'ws';
import { pauseMs } from './pause.ts';
import { secretFor } from './server-door.ts';
import { FOLLOW_ALERTS } from './watch-documents.ts';
import type { WatchOptions } from './watch-options.ts';
import type { WatchState } from './watch-state.ts';
import { type AlertFrame, standingOf, type WatchedAlert } from './watched-alert.ts';

export interface AlertWatchParts {
  readonly options: WatchOptions;
  readonly state: WatchState;
  /** Tells of an alert; resolves once it was told, whatever comes of it. */
  readonly tell: (alert: WatchedAlert) => Promise<void>;
  /** Called when everything up to here was told. */
  readonly keep: (state: WatchState) => void;
  /** Something for people: connected, cut off, why. */
  readonly say: (sentence: string) => void;
  readonly end: AbortSignal;
}

/** The server speaks every 2 seconds: silence of this length is a dead line. */
const SILENCE_MS = 6_000;
/** A server whose own log stands still goes on speaking: from so long on it is said. */
const BEHIND_MS = SILENCE_MS;

/**
 * Follows the alerts of a region for ever: after each cut it comes back, with pauses that grow and differ from those of others, and
 * goes on from the cursor it kept. Where it stands is kept only after what lies before was told, so each alert is told at least
 * once, under its own id, whatever happens in between.
 */
export class AlertWatch {
  readonly #parts: AlertWatchParts;
  #cursor: string | null;
  readonly #told: Map<string, string>;
  /** Attempts since the last frame. */
  #attempts = 0;
  #isFilterNoted = false;
  #isBehind = false;
  /** What let it in last: a person does not log in anew after each cut. */
  #secret: string | null = null;

  constructor(parts: AlertWatchParts) {
    this.#parts = parts;
    this.#cursor = parts.state.cursor;
    this.#told = new Map(Object.entries(parts.state.told));
  }

  /** Resolves when it was told to end. */
  async run(): Promise<void> {
    const { end, say } = this.#parts;
    while (!end.aborted) {
      try {
        await this.#follow();
      } catch (error) {
        if (isTurnedAway(error)) this.#secret = null;
        if (!end.aborted) say(sentenceOf(error));
      }
      this.#attempts += 1;
      await pause(pauseMs(this.#attempts, Math.random()), null, { signal: end }).catch(() => undefined);
    }
  }

  /** One connection, until it ends. */
  async #follow(): Promise<void> {
    const { options, end } = this.#parts;
    this.#secret ??= await secretFor(options);
    const secret = this.#secret;
    const client = createClient({
      url: `${options.url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { secret },
      retryAttempts: 0,
    });
    let silence = setTimeout(() => client.terminate(), SILENCE_MS * 2);
    const stop = () => client.terminate();
    end.addEventListener('abort', stop, { once: true });
    try {
      for await (const { data, errors } of this.#frames(client)) {
        clearTimeout(silence);
        const [error] = errors ?? [];
        if (error) throw new Error(error.message);
        if (data) await this.#take(data.alerts);
        silence = setTimeout(() => client.terminate(), SILENCE_MS);
      }
    } finally {
      clearTimeout(silence);
      end.removeEventListener('abort', stop);
      client.terminate();
    }
  }

  #frames(client: Client) {
    const { region, severities } = this.#parts.options;
    const variables = { region, filter: { severities }, after: this.#cursor };
    return client.iterate<{ alerts: AlertFrame }>({ query: FOLLOW_ALERTS, variables });
  }

  async #take(frame: AlertFrame): Promise<void> {
    const { say, keep } = this.#parts;
    this.#attempts = 0;
    if (frame.kind === 'REVOKED') throw new Error('The right to these alerts has ended.');
    if (!frame.filterMatches && !this.#isFilterNoted) {
      this.#isFilterNoted = true;
      say('No rule of this operation can ever raise what is asked for: nothing will come.');
    }
    this.#noteLag(frame);
    for (const alert of frame.alerts) await this.#tellOnce(alert);
    for (const id of frame.removedAlerts) this.#told.delete(id);
    if (frame.kind === 'SNAPSHOT') {
      const open = new Set(frame.alerts.map(({ id }) => id));
      for (const id of this.#told.keys()) if (!open.has(id)) this.#told.delete(id);
    }
    this.#cursor = frame.cursor;
    keep({ cursor: this.#cursor, told: Object.fromEntries(this.#told) });
  }

  #noteLag({ asOf, servedAt }: AlertFrame): void {
    const isBehind = Date.parse(servedAt) - Date.parse(asOf) > BEHIND_MS;
    if (isBehind === this.#isBehind) return;
    this.#isBehind = isBehind;
    this.#parts.say(
      isBehind
        ? `The server knows nothing newer than ${asOf}: alerts may come late.`
        : 'The server knows what is new again.',
    );
  }

  async #tellOnce(alert: WatchedAlert): Promise<void> {
    const standing = standingOf(alert);
    if (this.#told.get(alert.id) === standing) return;
    await this.#parts.tell(alert);
    if (alert.state === 'ENDED') this.#told.delete(alert.id);
    else this.#told.set(alert.id, standing);
  }
}

/** Closed by the server for what it was let in with: codes 4400 and above are its own, but for the one of our giving up a silent line. */
export const isTurnedAway = (error: unknown): boolean =>
  error instanceof Object &&
  !(error instanceof TerminatedCloseEvent) &&
  'code' in error &&
  typeof error.code === 'number' &&
  error.code >= 4_400;

/** What ended a connection: an error, or the way in which a socket was closed. */
function sentenceOf(error: unknown): string {
  if (error instanceof Error) return error.message;
  const { code, reason } = error as { code?: number; reason?: string };
  return code === undefined
    ? 'The connection was lost.'
    : `The connection was closed (${code} ${reason ?? ''}).`;
}
