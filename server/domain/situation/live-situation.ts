import type { Clock } from '../../kernel/clock.ts';
import { must } from '../../kernel/must.ts';
import type { StoredEvent } from '../../stream/chain.ts';
import type { CursorCodec } from '../../stream/cursor.ts';
import type { Sight } from '../access/disclosure.policy.ts';
import type { OperationClock } from '../operation/operation-clock.ts';
import type { Picture } from './picture.ts';
import type { ServerWarning } from './server-warnings.ts';
import type { SituationPatch } from './situation.view.ts';
import type { SituationScope } from './situation-scope.ts';

/** How far the log has been followed. */
export interface StreamProgress {
  readonly epoch: number;
  readonly seq: number;
  /** Real time at which the picture was last known to equal the log, epoch milliseconds. */
  readonly asOf: number;
}

/** Where a reader of one scope and sight stands, with the token that says so. */
export interface ScopePosition {
  readonly seq: number;
  readonly operationTime: number;
  readonly cursor: string;
}

export type FrameKind = 'SNAPSHOT' | 'DELTA' | 'TIME' | 'CAUGHT_UP' | 'RESYNC' | 'REVOKED';
export type ResyncReason = 'EPOCH' | 'FORK' | 'SCOPE' | 'INVALID';

/** A frame as it travels, instants as ISO 8601. */
export interface Frame {
  readonly kind: FrameKind;
  readonly after: string | null;
  readonly cursor: string;
  readonly asOf: string;
  readonly servedAt: string;
  readonly operationTime: string;
  readonly operationSpeed: number;
  readonly warnings: readonly ServerWarning[];
  readonly resyncReason: ResyncReason | null;
  readonly patch: SituationPatch;
  readonly stateHash: string | null;
}

export interface FrameStep {
  readonly position: ScopePosition;
  readonly frame: Frame;
}

export interface LiveSituationParts {
  readonly picture: Picture;
  readonly operationClock: OperationClock;
  readonly realClock: Clock;
  readonly codec: CursorCodec;
  readonly progress: StreamProgress;
  readonly warnings: () => readonly ServerWarning[];
}

const NOTHING: SituationPatch = {
  headline: null,
  rows: [],
  cells: [],
  incidents: [],
  removedIncidents: [],
  log: [],
  removedLog: [],
  silentGroups: null,
};

const HASH_PREFIX = 16;
const iso = (at: number): string => new Date(at).toISOString();

/** What a cursor is sealed for: it opens for no other scope, and for no other sight of the same scope. */
const sealScope = (scope: string, sight: Sight): string => `${scope} ${sight}`;

/**
 * The picture as it is now, for every scope and sight: folds what the tail hands on, and makes frames. A reader is a
 * position and nothing else; what a frame holds is what differs between that position and now. All readers
 * of one sight of a scope who stand at the same position get the same frame with the same cursor.
 */
export class LiveSituation {
  readonly #parts: LiveSituationParts;
  readonly #hashPrefixes: string[] = [];
  readonly #newest = new Map<string, ScopePosition>();

  constructor(parts: LiveSituationParts) {
    this.#parts = parts;
  }

  /** Folds events in, in the order of the log. Throws where they do not belong to this operation. */
  follow(events: readonly StoredEvent[]): void {
    for (const event of events) {
      this.#parts.picture.apply(event);
      this.#hashPrefixes.push(event.hash.slice(0, HASH_PREFIX));
    }
  }

  /** The picture of a scope as one sight has it; null where there is no such scope. */
  scope(code: string, sight: Sight): SituationScope | null {
    return this.#parts.picture.scope(code, sight);
  }

  /** The instant on the operation's clock for which the picture is drawn: it stands still while the log cannot be read. */
  get operationTime(): number {
    return this.#parts.operationClock.at(this.#parts.progress.asOf);
  }

  /** The newest position in a scope, for one sight. The same object until the log was looked at again. */
  position(scope: string, sight: Sight): ScopePosition {
    const { progress, codec, picture } = this.#parts;
    const operationTime = this.operationTime;
    const key = sealScope(scope, sight);
    const known = this.#newest.get(key);
    if (known && known.seq === picture.seq && known.operationTime === operationTime) return known;
    const position = {
      epoch: progress.epoch,
      seq: picture.seq,
      hashPrefix: this.#hashPrefix(picture.seq),
      operationTime,
    };
    const fresh = { seq: position.seq, operationTime, cursor: codec.sealPosition(position, key) };
    this.#newest.set(key, fresh);
    return fresh;
  }

  /**
   * The position that a reader's cursor names, or why nothing can be continued from there: the cursor is
   * not one of ours, belongs to another scope or sight, to a database that was since restored, or to a history
   * that this log does not hold.
   */
  open(scope: string, sight: Sight, cursor: string): ScopePosition | ResyncReason {
    const { codec, progress, picture } = this.#parts;
    const position = codec.openPosition(cursor, sealScope(scope, sight));
    if (typeof position === 'string') return position;
    if (position.epoch !== progress.epoch) return 'EPOCH';
    if (position.seq > picture.seq) return 'FORK';
    if (position.hashPrefix !== this.#hashPrefix(position.seq)) return 'FORK';
    return { seq: position.seq, operationTime: position.operationTime, cursor };
  }

  /** Whether an event, not time alone, has changed what a reader at `from` sees. */
  hasVisibleChanges(scope: string, sight: Sight, from: ScopePosition): boolean {
    return this.#scope(scope, sight).hasVisibleChanges(
      { seq: from.seq, asOf: from.operationTime },
      this.operationTime,
    );
  }

  /** The frame that brings a reader from `from` (null: from nothing) to the newest position. */
  frameSince(
    scope: string,
    sight: Sight,
    from: ScopePosition | null,
    kind: Exclude<FrameKind, 'RESYNC' | 'REVOKED'>,
    position = this.position(scope, sight),
  ): FrameStep {
    const view = this.#scope(scope, sight);
    const patch = from
      ? view.changesSince({ seq: from.seq, asOf: from.operationTime }, position.operationTime)
      : view.snapshot(position.operationTime);
    const stateHash = kind === 'DELTA' ? null : view.stateHash(position.operationTime);
    return {
      position,
      frame: this.#frame({ kind, from, position, patch: patch ?? NOTHING, stateHash, resyncReason: null }),
    };
  }

  /** Tells a reader that its picture cannot be continued; a snapshot follows. */
  resyncFrame(scope: string, sight: Sight, resyncReason: ResyncReason): FrameStep {
    const position = this.position(scope, sight);
    const frame = this.#frame({
      kind: 'RESYNC',
      from: null,
      position,
      patch: NOTHING,
      stateHash: null,
      resyncReason,
    });
    return { position, frame };
  }

  /**
   * The last frame to a reader at `from` (null: who has nothing yet) whose right has ended: that it has, and nothing of the
   * picture. He keeps the cursor he holds; without one he gets that of the beginning.
   */
  revokedFrame(scope: string, sight: Sight, from: ScopePosition | null): Frame {
    return this.#frame({
      kind: 'REVOKED',
      from,
      position: from ?? this.#beginning(scope, sight),
      patch: NOTHING,
      stateHash: null,
      resyncReason: null,
    });
  }

  #beginning(scope: string, sight: Sight): ScopePosition {
    const { progress, codec } = this.#parts;
    const operationTime = this.operationTime;
    const position = { epoch: progress.epoch, seq: 0, hashPrefix: this.#hashPrefix(0), operationTime };
    return { seq: 0, operationTime, cursor: codec.sealPosition(position, sealScope(scope, sight)) };
  }

  #frame(step: {
    kind: FrameKind;
    from: ScopePosition | null;
    position: ScopePosition;
    patch: SituationPatch;
    stateHash: string | null;
    resyncReason: ResyncReason | null;
  }): Frame {
    const { operationClock, progress, realClock } = this.#parts;
    return {
      kind: step.kind,
      after: step.from?.cursor ?? null,
      cursor: step.position.cursor,
      asOf: iso(progress.asOf),
      servedAt: iso(realClock.now()),
      operationTime: iso(step.position.operationTime),
      operationSpeed: operationClock.speed,
      warnings: this.#parts.warnings(),
      resyncReason: step.resyncReason,
      patch: step.patch,
      stateHash: step.stateHash,
    };
  }

  #scope(code: string, sight: Sight): SituationScope {
    return must(this.scope(code, sight), `a scope ${code}`);
  }

  /** By what event `seq` is known again in this history; null where it holds none of that number. */
  hashPrefixAt(seq: number): string | null {
    return seq === 0 ? '0'.repeat(HASH_PREFIX) : (this.#hashPrefixes[seq - 1] ?? null);
  }

  #hashPrefix(seq: number): string {
    return must(this.hashPrefixAt(seq), `event ${seq}`);
  }
}
