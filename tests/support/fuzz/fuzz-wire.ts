import fc from 'fast-check';
import { sendBytes } from '../raw-bytes.ts';
import { type WireRequest, wireRequests } from './wire-requests.ts';

export interface WireSettings {
  /** Where the server listens: a port of this machine. */
  readonly url: string;
  readonly requests: number;
  readonly seed: number;
  /** How long the thread of the server has been busy so far, in ms. */
  readonly busyMs: () => number | Promise<number>;
}

export interface WireReport {
  readonly sent: number;
  /** How often each status was answered; 0 stands for a connection that was closed without one. */
  readonly statuses: ReadonlyMap<number, number>;
  /** The first of them, each with what was sent. */
  readonly failures: readonly string[];
  readonly failed: number;
  /** What the costliest request took of the thread, at its least, in ms, and which it was. */
  readonly costliest: { readonly costMs: number; readonly name: string };
}

/** Nothing that is waited for by design takes nearly as long: a request lasts 10 s, the goodbye of a socket 3 s. */
const PATIENCE_MS = 15_000;
/** What one request, or all frames of one socket together, may take of the thread: so much, or so often what a small one takes. */
const COSTLY = { ms: 5, timesSmallest: 12 };
/** Tries of a costly one: other load on the computer adds to its cost, and never takes from it. */
const TRIES = 30;
/** One that costs ten times too much at the best of so few tries is no accident. */
const FEW_TRIES = 5;
const KEPT_FAILURES = 20;
/** Drawn at a time: all of a long run would not find room in memory. */
const BATCH = 200;

/**
 * Sends bytes that no client library would send, one request after the other so that the cost of each is seen alone. A failure is
 * an answer of class 500, none at all, or one that holds the thread too long however often it is asked for.
 */
export async function fuzzWire(settings: WireSettings): Promise<WireReport> {
  const { requests, seed } = settings;
  const { host } = new URL(settings.url);
  const limitMs = Math.max(COSTLY.ms, COSTLY.timesSmallest * (await smallestCost(settings)));
  const arbitrary = fc.noBias(wireRequests(host));
  const statuses = new Map<number, number>();
  const failures: string[] = [];
  let costliest = { costMs: 0, name: 'none' };
  let failed = 0;
  for (let done = 0; done < requests; done += BATCH) {
    const numRuns = Math.min(BATCH, requests - done);
    for (const request of fc.sample(arbitrary, { seed: seed + done, numRuns })) {
      const { status, costMs, failure } = await judged(settings, request, limitMs);
      statuses.set(status ?? 0, (statuses.get(status ?? 0) ?? 0) + 1);
      if (costMs > costliest.costMs) costliest = { costMs, name: request.name };
      if (failure === null) continue;
      failed += 1;
      if (failures.length < KEPT_FAILURES) failures.push(`${failure}: ${request.name}`);
    }
  }
  return { sent: requests, statuses, failures, failed, costliest };
}

interface Judged {
  readonly status: number | null;
  readonly costMs: number;
  readonly failure: string | null;
}

/** What the smallest request takes of the thread on this computer. */
async function smallestCost({ url, busyMs }: WireSettings): Promise<number> {
  const { host, port } = new URL(url);
  const bytes = Buffer.from(`GET /nothing HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = await busyMs();
    await statusOf(Number(port), { name: 'the smallest', bytes, isSocket: false });
    least = Math.min(least, (await busyMs()) - before);
  }
  return least;
}

async function judged({ url, busyMs }: WireSettings, request: WireRequest, limitMs: number): Promise<Judged> {
  const port = Number(new URL(url).port);
  let costMs = Number.POSITIVE_INFINITY;
  let first: number | null = null;
  for (let tries = 0; tries < TRIES && costMs > limitMs; tries += 1) {
    if (tries >= FEW_TRIES && costMs > 10 * limitMs) break;
    const before = await busyMs();
    const status = await statusOf(port, request);
    costMs = Math.min(costMs, (await busyMs()) - before);
    if (tries === 0) first = status;
    if (status === null) return { status, costMs, failure: 'no answer in time' };
    // 501: what Node itself does not know how to do.
    if (status >= 500 && status !== 501) return { status, costMs, failure: `status ${status}` };
  }
  const isCostly = costMs > limitMs;
  const failure = isCostly ? `holds the thread for ${costMs.toFixed(0)} ms at least` : null;
  return { status: first, costMs, failure };
}

/** 0 where the connection was closed without a status, null where nothing came of it. */
async function statusOf(port: number, { bytes, isSocket }: WireRequest): Promise<number | null> {
  const { statuses, closedAfterMs } = await sendBytes(port, [bytes], {
    patienceMs: PATIENCE_MS,
    endsWithAnswer: !isSocket,
    isAll: true,
  });
  return statuses[0] ?? (closedAfterMs === null ? null : 0);
}
