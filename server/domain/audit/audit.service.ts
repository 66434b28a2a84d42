import type { AuditKind } from '../../kernel/audit-kinds.ts';
import { type Clock, onWall } from '../../kernel/clock.ts';
import { newId } from '../../kernel/ids.ts';
import type { Log } from '../../kernel/log.ts';
import type { NewRecord, RecordDetails, Recorded, Recorder } from '../../kernel/recorder.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Actor, NewEvent } from '../../stream/chain.ts';
import type { WriteCombiner, WriteTransaction } from '../../stream/write-combiner.ts';
import { AUDIT_STREAM_ID } from '../operation/operation.queries.ts';
import { FloodGate, type FloodLimits } from './flood-gate.ts';

export interface AuditTrailParts {
  readonly combiner: WriteCombiner;
  /** Id of the operation and code of its regency: what an entry is about that is about nothing smaller. */
  readonly operation: string;
  readonly regency: string;
  readonly clock: Clock;
  /** A clock that nobody can set. */
  readonly steady: Clock;
  readonly log: Log;
  /** What stands for an address on record. */
  readonly digestOf: (address: string) => string;
  readonly limits?: FloodLimits;
}

/** An entry that waits to be stored. */
interface Waiting {
  readonly actor: Actor | null;
  readonly event: NewEvent & { readonly id: string; readonly kind: AuditKind };
  /** It was sent to the database before, which may have stored it without being able to say so. */
  wasSent: boolean;
}

/** Told once for each principal, session and subject, however often it happens. */
const ONCE: readonly AuditKind[] = ['SecretSeen', 'RestrictedSeen', 'EvidenceSeen'];
/** Entries travel together: one write for all that arrive within this time. */
const GATHER_MS = 100;
const ENTRIES_AN_ACT = 100;
const ACTS_AT_ONCE = 10;
const RETRY_MS = 2_000;
const SWEEP_MS = 5_000;
/** While nothing can be stored, this many wait; what comes on top is counted. */
const MOST_WAITING = 5_000;
const MOST_REMEMBERED = 50_000;

/**
 * The record of what happens outside acts. Nobody waits for it and nothing fails because of it: entries are gathered and
 * stored by the way that stores everything else, and kept until that succeeds.
 */
export class AuditTrail implements Recorder {
  readonly #parts: AuditTrailParts;
  readonly #gate: FloodGate<Waiting>;
  /** What was told once, as far as memory goes; the stream itself knows the rest. */
  readonly #told = new Set<string>();
  #waiting: Waiting[] = [];
  #timer: NodeJS.Timeout | null = null;
  #storing: Promise<void> | null = null;
  readonly #sweep: NodeJS.Timeout;

  constructor(parts: AuditTrailParts) {
    this.#parts = parts;
    this.#gate = new FloodGate(parts.limits);
    this.#sweep = setInterval(() => this.#tellCounted(), SWEEP_MS);
    this.#sweep.unref();
  }

  record(who: Recorded | null, entry: NewRecord, address: string | null = null): void {
    const now = this.#parts.clock.now();
    const actor = who?.principal ? { principal: who.principal, session: who.session } : null;
    if (ONCE.includes(entry.kind)) {
      // Where it lies is part of the secret, and who reads the record need not be let into it.
      const told = { ...entry, region: null };
      if (this.#isNew(actor, told)) this.#add(this.#waitingOf(actor, told, { happenedAt: now }));
      return;
    }
    const from = address !== null && !actor?.session ? this.#parts.digestOf(address) : null;
    const details = from === null ? entry.details : { ...entry.details, from };
    const waiting = this.#waitingOf(actor, { ...entry, details }, { happenedAt: now });
    const isServer = actor === null && from === null;
    const arrival = {
      kind: entry.kind,
      who: actor?.principal ?? `${from}`,
      isStranger: actor === null,
      what: JSON.stringify([entry.kind, details]),
    };
    if (isServer || this.#gate.admit(arrival, waiting, this.#parts.steady.now())) this.#add(waiting);
  }

  /** Stores what waits, as far as that goes. */
  async close(): Promise<void> {
    clearInterval(this.#sweep);
    await this.#storing;
    await this.#store();
    this.#tellCounted(Number.POSITIVE_INFINITY);
    await this.#store();
    if (this.#timer) clearTimeout(this.#timer);
    const lost = this.#waiting.length;
    if (lost > 0)
      this.#parts.log.error({ lost }, 'the record could not be stored; its last entries are lost');
  }

  #isNew(actor: Actor | null, { kind, subject }: NewRecord): boolean {
    const key = JSON.stringify([kind, subject, actor?.principal, actor?.session]);
    if (this.#told.has(key)) return false;
    if (this.#told.size >= MOST_REMEMBERED) this.#told.clear();
    this.#told.add(key);
    return true;
  }

  #waitingOf(actor: Actor | null, entry: NewRecord, more: RecordDetails): Waiting {
    const { operation, regency } = this.#parts;
    const event = {
      id: newId(),
      kind: entry.kind,
      subject: entry.subject ?? actor?.principal ?? operation,
      region: entry.region ?? regency,
      payload: { ...entry.details, ...more },
    };
    return { actor, event, wasSent: false };
  }

  /** Repeats of what was told, and the number of what was not. */
  #tellCounted(now = this.#parts.steady.now()): void {
    if (this.#waiting.length >= MOST_WAITING) return;
    const clocks = { wall: this.#parts.clock, steady: this.#parts.steady };
    for (const { told, since, times } of this.#gate.repeats(now)) {
      const payload = { ...(told.event.payload as RecordDetails), happenedAt: onWall(clocks, since), times };
      this.#add({ ...told, event: { ...told.event, id: newId(), payload }, wasSent: false });
    }
    const dropped = this.#gate.dropped();
    if (dropped.size === 0) return;
    const details = Object.fromEntries(dropped);
    const entry = { kind: 'RecordsDropped', subject: null, region: null, details } as const;
    this.#parts.log.warn(details, 'so much was to be recorded that some of it was only counted');
    this.#add(this.#waitingOf(null, entry, {}));
  }

  #add(waiting: Waiting): void {
    if (this.#waiting.length < MOST_WAITING) this.#waiting.push(waiting);
    else {
      this.#gate.drop(waiting.event.kind);
      this.#told.clear();
    }
    this.#storeIn(GATHER_MS);
  }

  #storeIn(wait: number): void {
    if (this.#timer || this.#storing) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      this.#storing = this.#store().then((isStored) => {
        this.#storing = null;
        if (this.#waiting.length > 0) this.#storeIn(isStored ? GATHER_MS : RETRY_MS);
      });
    }, wait);
    this.#timer.unref();
  }

  /** Whether nothing has to be sent again. Some at a time, so that nobody's act waits long for a backlog. */
  async #store(): Promise<boolean> {
    const groups = [...Map.groupBy(this.#waiting.splice(0), ({ actor }) => JSON.stringify(actor)).values()];
    const acts = groups.flatMap((group) => chunksOf(group, ENTRIES_AN_ACT));
    let isStored = true;
    for (const together of chunksOf(acts, ACTS_AT_ONCE)) {
      const outcomes = await Promise.all(together.map((act) => this.#send(act)));
      isStored &&= !outcomes.includes(false);
    }
    return isStored;
  }

  async #send(group: readonly Waiting[]): Promise<boolean> {
    try {
      await this.#parts.combiner.submit((tx) => put(tx, group), group[0]?.actor ?? null);
      return true;
    } catch (error) {
      if (!(error instanceof Refusal)) {
        this.#parts.log.error({ err: error, lost: group.length }, 'entries of the record are lost');
        this.#told.clear();
        return true;
      }
      this.#parts.log.warn({ code: error.code }, 'entries of the record could not be stored; trying again');
      for (const waiting of group) waiting.wasSent = true;
      this.#waiting = [...group, ...this.#waiting];
      return false;
    }
  }
}

function chunksOf<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) =>
    items.slice(at * size, (at + 1) * size),
  );
}

async function put(tx: WriteTransaction, group: readonly Waiting[]): Promise<void> {
  for (const { event, wasSent } of group) {
    if (wasSent && (await isStored(tx, event.id))) continue;
    if (!ONCE.includes(event.kind) || !(await isOnRecord(tx, event))) tx.audit(event);
  }
}

async function isStored(tx: WriteTransaction, id: string): Promise<boolean> {
  const row = await tx.db.selectFrom('stream_event').select('seq').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

async function isOnRecord(tx: WriteTransaction, event: NewEvent): Promise<boolean> {
  const { principal, session } = tx.actor ?? { principal: null, session: null };
  const row = await tx.db
    .selectFrom('stream_event')
    .select('seq')
    .where('subject', '=', event.subject)
    .where('stream_id', '=', AUDIT_STREAM_ID)
    .where('kind', '=', event.kind)
    .where('actor', principal === null ? 'is' : '=', principal)
    .where('session', session === null ? 'is' : '=', session)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
