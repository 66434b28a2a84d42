import { setTimeout as wait } from 'node:timers/promises';
import { actRequest } from './act-documents.ts';
import { type ActOutcome, actOutcome } from './act-outcome.ts';
import { Chance } from './chance.ts';
import type { ExerciseAct } from './exercise-acts.ts';
import type { ExerciseClock } from './exercise-clock.ts';
import { type GraphqlHttp, NoAnswer } from './graphql-http.ts';
import type { Ledger } from './ledger.ts';

export interface PlayProgress {
  played: number;
  accepted: number;
  resumed: number;
  refused: Map<string, number>;
  retries: number;
  inFlight: number;
}

export interface PlaySettings {
  acts: readonly ExerciseAct[];
  http: GraphqlHttp;
  /** The second person's. */
  verifier: GraphqlHttp;
  clock: ExerciseClock;
  ledger: Ledger;
  /** Acts due after this moment of the operation's clock are left out. */
  until: number;
  /** How many requests may be under way at once. */
  concurrency: number;
  signal?: AbortSignal;
}

/** Plays acts when they are due on the operation's clock and sees each through to an answer. */
export class ExercisePlayer {
  readonly progress: PlayProgress = {
    played: 0,
    accepted: 0,
    resumed: 0,
    refused: new Map(),
    retries: 0,
    inFlight: 0,
  };
  readonly #settings: PlaySettings;
  readonly #answered = new Map<string, Promise<boolean>>();
  readonly #waiting: (() => void)[] = [];

  constructor(settings: PlaySettings) {
    this.#settings = settings;
  }

  /** Resolves when every act due by `until` has its answer, or early when the signal is aborted. */
  async play(): Promise<PlayProgress> {
    const { acts, clock, until, signal } = this.#settings;
    const running: Promise<unknown>[] = [];
    for (const act of acts) {
      if (act.dueAt > until) break;
      while (clock.now() < act.dueAt && signal?.aborted !== true)
        await wait(Math.min(clock.realMsUntil(act.dueAt), 250));
      if (signal?.aborted === true) break;
      this.progress.played += 1;
      const answered = this.#playOne(act);
      if (!act.isRepeat) this.#answered.set(act.id, answered);
      running.push(answered);
    }
    await Promise.all(running);
    return this.progress;
  }

  async #playOne(act: ExerciseAct): Promise<boolean> {
    if (this.#settings.ledger.accepted.has(act.id) && !act.isRepeat) {
      this.progress.resumed += 1;
      return true;
    }
    const needed = await Promise.all(
      act.needs.map((id) => this.#answered.get(id) ?? this.#settings.ledger.accepted.has(id)),
    );
    if (needed.includes(false)) {
      this.#refuse('NEEDED_ACT_WAS_REFUSED');
      return false;
    }
    const answers = await Promise.all(
      Array.from({ length: act.copies }, (_, copy) => this.#deliver(act, copy)),
    );
    if (!answers.includes(true)) return false;
    if (!act.isRepeat) this.progress.accepted += 1;
    return true;
  }

  /** One phone, one act: sends until there is an answer, always under the same id. */
  async #deliver(act: ExerciseAct, copy: number): Promise<boolean> {
    const patience = new Chance(`${act.id}/${copy}`);
    for (let attempt = 1; this.#settings.signal?.aborted !== true; attempt += 1) {
      const outcome = await this.#send(act);
      if (outcome.kind === 'accepted') {
        this.#settings.ledger.record({ id: act.id, mutation: act.mutation, receipt: outcome.receipt });
        return true;
      }
      if (outcome.kind === 'refused') {
        this.#refuse(outcome.code);
        return false;
      }
      this.progress.retries += 1;
      await wait(patience.between(100, 300) * Math.min(attempt, 8));
    }
    return false;
  }

  async #send(act: ExerciseAct): Promise<ActOutcome> {
    await this.#enter();
    try {
      const { http, verifier, clock } = this.#settings;
      const { query, variables } = actRequest(act, clock.now());
      return actOutcome(await (act.isBySecondPerson ? verifier : http).post(query, variables));
    } catch (error) {
      if (error instanceof NoAnswer) return { kind: 'again', reason: error.message };
      throw error;
    } finally {
      this.progress.inFlight -= 1;
      this.#waiting.shift()?.();
    }
  }

  async #enter(): Promise<void> {
    while (this.progress.inFlight >= this.#settings.concurrency) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.progress.inFlight += 1;
  }

  #refuse(code: string): void {
    this.progress.refused.set(code, (this.progress.refused.get(code) ?? 0) + 1);
  }
}
