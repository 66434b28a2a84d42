import { setTimeout as wait } from 'node:timers/promises';
import { CLOCK, RUN_CLOCK } from '../../exercise/exercise-documents.ts';
import { GraphqlHttp } from '../../exercise/graphql-http.ts';
import type { ServerProcess } from './server-process.ts';

const RAISE = `mutation Raise($input: RaiseIncidentInput!) { result: raiseIncident(input: $input) { __typename
  ... on IncidentRaised { incident { id number } } ... on Refusal { code message isRetryable } } }`;

interface IncidentInput {
  readonly id: string;
  readonly category: string;
  readonly region: string;
  readonly happenedAt: string;
  readonly institution: string;
  readonly [more: string]: unknown;
}

/** Reports incidents of an exercise as phones would, and runs its clock. */
export class IncidentSource {
  readonly #http: GraphqlHttp;

  constructor({ url, doors }: ServerProcess) {
    this.#http = new GraphqlHttp(url, { token: doors.program });
  }

  async now(): Promise<number> {
    const { operation } = (await this.#http.read(CLOCK, {})) as { operation: { clock: { now: string } } };
    return Date.parse(operation.clock.now);
  }

  async runClock(speed: number): Promise<void> {
    await this.#http.read(RUN_CLOCK, { input: { id: crypto.randomUUID(), speed } });
  }

  /** Waits until the clock of the exercise shows that time of the voting day, running it as fast as it goes. */
  async runUntil(time: string): Promise<void> {
    const due = Date.parse(`2024-02-14T${time.replaceAll('.', ':')}:00+07:00`);
    await this.runClock(FAST);
    for (let now = await this.now(); now < due; now = await this.now()) {
      if (due - now < SLOW_DOWN_MS) await this.runClock(SLOW);
      await wait(Math.min(200, Math.max(5, (due - now) / FAST)));
    }
  }

  async raise(input: Omit<IncidentInput, 'id' | 'happenedAt'> & Partial<IncidentInput>): Promise<string> {
    const id = input.id ?? crypto.randomUUID();
    const happenedAt = input.happenedAt ?? new Date((await this.now()) - 60_000).toISOString();
    const { result } = (await this.#http.read(RAISE, { input: { ...input, id, happenedAt } })) as {
      result: { __typename: string };
    };
    if (result.__typename !== 'IncidentRaised') throw new Error(JSON.stringify(result));
    return id;
  }

  /** One of an endless row of ordinary incidents, each at another TPS than the one before. */
  raiseSome(i: number, more: object = {}): Promise<string> {
    const [category, kind] = KINDS[i % KINDS.length] ?? KINDS[0];
    const desa = DESA[i % DESA.length] ?? DESA[0];
    const tps = [`${desa}-${String((i % 4) + 1).padStart(3, '0')}`];
    const happenedAt = OPENED;
    return this.raise({ category, kind, region: desa, tps, institution: 'KPPS', happenedAt, ...more });
  }

  /** So many at once, as fast as they are taken. */
  async raiseMany(count: number): Promise<void> {
    const numbers = Array.from({ length: count }, (_, i) => i).values();
    const one = async () => {
      for (const i of numbers) await this.raiseSome(i);
    };
    await Promise.all(Array.from({ length: 32 }, one));
  }

  close(): void {
    this.#http.close();
  }
}

/** Early enough on the voting day for everything that is reported later. */
const OPENED = '2024-02-14T06:00:00+07:00';
const DESA = ['15.07.05.2003', '15.07.05.2004', '15.07.10.1010', '15.07.11.2003', '15.07.06.2007'] as const;
const KINDS = [
  ['LOGISTIK', 'SURAT_SUARA_KURANG'],
  ['LISTRIK_INTERNET', 'LISTRIK_PADAM'],
  ['BENCANA_CUACA', 'BANJIR'],
  ['PROSEDUR', 'ANTREAN_MEMANJANG'],
  ['KESEHATAN_PETUGAS', 'PETUGAS_SAKIT'],
] as const;

const FAST = 600;
const SLOW = 60;
const SLOW_DOWN_MS = 60_000;
