import fc from 'fast-check';
import type { GraphQLSchema } from 'graphql';
import { type FuzzRequest, fuzzRequests } from './fuzz-requests.ts';
import type { FuzzOutcome, FuzzTarget } from './fuzz-target.ts';
import type { FuzzPools } from './fuzz-values.ts';

export interface FuzzSettings {
  readonly schema: GraphQLSchema;
  readonly targets: readonly FuzzTarget[];
  readonly pools: FuzzPools;
  readonly requests: number;
  /** Which root fields, by a part of names such as `Query.operation`; all without it. */
  readonly only?: string | undefined;
  readonly seed: number;
  /** Requests under way at a time. */
  readonly concurrency: number;
  /** Told now and then how many are done. */
  readonly onProgress?: (done: number) => Promise<void>;
}

export interface FuzzReport {
  readonly seed: number;
  readonly sent: number;
  readonly byTransport: Readonly<Record<string, number>>;
  /** How often each answer was given. */
  readonly said: ReadonlyMap<string, number>;
  /** Root fields of which data came back at least once, and those of which none ever did. */
  readonly reached: ReadonlySet<string>;
  readonly unreached: readonly string[];
  /** The first of them, each with what was sent. */
  readonly failures: readonly string[];
  readonly failed: number;
}

const BATCH = 500;
const KEPT_FAILURES = 20;
const POOL = 500;
/** Fields whose ids lead on. Those of people and tokens would only shut the doors that the fuzzer comes in by. */
const HARVESTED = /incident|report|wall|event|situation|stage|tps/i;

/** Sends random requests, each as one of the targets and over one transport, and judges every answer. */
export async function fuzz(settings: FuzzSettings): Promise<FuzzReport> {
  const run = new Run(settings);
  const requests = fc.noBias(fuzzRequests(settings.schema, settings.pools, settings.only));
  const routes = fc.record({ target: fc.nat({ max: settings.targets.length - 1 }), isHttp: fc.boolean() });
  const each = fc.noBias(fc.tuple(requests, routes));
  for (let done = 0; done < settings.requests; done += BATCH) {
    const numRuns = Math.min(BATCH, settings.requests - done);
    // Drawn a batch at a time, so that later ones use what earlier answers gave out.
    const drawn = fc.sample(each, { seed: settings.seed + done, numRuns });
    const queue = drawn.values();
    const worker = async () => {
      for (const [request, { target, isHttp }] of queue) await run.send(request, target, isHttp);
    };
    await Promise.all(Array.from({ length: settings.concurrency }, worker));
    await settings.onProgress?.(done + numRuns);
  }
  return run.report();
}

class Run {
  readonly #settings: FuzzSettings;
  readonly #said = new Map<string, number>();
  readonly #aims = new Set<string>();
  readonly #reached = new Set<string>();
  readonly #failures: string[] = [];
  readonly #byTransport = { HTTP: 0, WebSocket: 0 };
  #failed = 0;

  constructor(settings: FuzzSettings) {
    this.#settings = settings;
  }

  async send({ aim, body }: FuzzRequest, index: number, isHttp: boolean): Promise<void> {
    const target = this.#settings.targets[index] as FuzzTarget;
    const transport = isHttp ? 'HTTP' : 'WebSocket';
    const text = JSON.stringify(body) ?? 'null';
    const outcome = await target.send(text, transport);
    this.#byTransport[transport] += 1;
    this.#aims.add(aim);
    if (outcome.said === 'data') this.#reached.add(aim);
    this.#said.set(outcome.said, (this.#said.get(outcome.said) ?? 0) + 1);
    if (outcome.failure) this.#fail(`${outcome.failure}\n  as ${target.name} over ${transport}: ${text}`);
    if (HARVESTED.test(aim)) this.#harvest(outcome);
  }

  report(): FuzzReport {
    const sent = this.#byTransport.HTTP + this.#byTransport.WebSocket;
    return {
      seed: this.#settings.seed,
      sent,
      byTransport: this.#byTransport,
      said: this.#said,
      reached: this.#reached,
      unreached: [...this.#aims].filter((aim) => !this.#reached.has(aim)).sort(),
      failures: this.#failures,
      failed: this.#failed,
    };
  }

  #fail(what: string): void {
    this.#failed += 1;
    if (this.#failures.length < KEPT_FAILURES) this.#failures.push(what.slice(0, 6_000));
  }

  /** Takes up ids and cursors that an answer gave out, so that later requests lead somewhere. */
  #harvest({ answer }: FuzzOutcome): void {
    const { ids, cursors } = this.#settings.pools;
    const take = (value: unknown, name: string): void => {
      if (Array.isArray(value)) for (const entry of value.slice(0, 3)) take(entry, name);
      else if (typeof value === 'object' && value !== null) {
        for (const [key, inner] of Object.entries(value)) take(inner, key);
      } else if (typeof value === 'string') {
        if (name === 'id' && value.length === 36) keep(ids, value);
        if (/cursor$/i.test(name) || name === 'after') keep(cursors, value);
      }
    };
    take(answer, '');
  }
}

function keep(pool: string[], value: string): void {
  pool.push(value);
  if (pool.length > POOL) pool.shift();
}
