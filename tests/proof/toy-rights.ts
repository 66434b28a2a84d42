import type { AccessGranted } from '../../server/domain/access/access.events.ts';
import { AccessRegister, type Admission } from '../../server/domain/access/access-register.ts';
import type { Grant, Viewer } from '../../server/domain/access/viewer.policy.ts';
import type { SituationFrame } from '../../server/domain/situation/situation-frame.type.ts';
import type { AccessControl } from '../../server/graphql/access-control.ts';
import { Fault } from '../../server/kernel/fault.ts';
import { must } from '../../server/kernel/must.ts';
import type { StoredEvent } from '../../server/stream/chain.ts';
import {
  type FeedPosition,
  type FeedSource,
  type FeedStep,
  type FrameReason,
  Hub,
} from '../../server/stream/hub.ts';
import { SharedFeed } from '../../server/stream/shared-feed.ts';
import { grant, SOMEBODY } from '../support/open-access.ts';

const INSTANT = '2024-02-14T00:24:20.000Z';
const NOTHING = {
  headline: null,
  rows: [],
  cells: [],
  incidents: [],
  removedIncidents: [],
  log: [],
  removedLog: [],
  silentGroups: null,
};
const KINDS = { JOIN: 'CAUGHT_UP', CHANGE: 'DELTA', HEARTBEAT: 'TIME' } as const;

/** An event of the toy log: one that changes rights, or (null) one that everybody sees. */
export type ToyEvent = { readonly kind: string; readonly payload: object } | null;

interface ToyPlace extends FeedPosition {
  readonly seq: number;
}

const placeAt = (seq: number): ToyPlace => ({ key: String(seq), seq });
const RESYNC: FeedPosition = { key: 'resync' };
const NOWHERE: FeedPosition = { key: 'nowhere' };
const isPlace = (position: FeedPosition | null): position is ToyPlace =>
  position !== null && 'seq' in position;

/** The picture of one scope in one sight: nothing but the number of the newest event, in cursors `scope~sight~number`. */
class ToyPicture implements FeedSource<FeedPosition, SituationFrame> {
  readonly key: string;
  readonly #log: ToyLog;

  constructor(log: ToyLog, key: string) {
    this.#log = log;
    this.key = key;
  }

  position(): ToyPlace {
    return placeAt(this.#log.seq);
  }

  hasVisibleChanges(from: FeedPosition | null, to: FeedPosition): boolean {
    return from?.key !== to.key;
  }

  frameSince(
    from: FeedPosition | null,
    to: FeedPosition,
    reason: FrameReason,
  ): FeedStep<FeedPosition, SituationFrame> {
    if (from === RESYNC)
      return { position: NOWHERE, frame: this.frame('RESYNC', null, null), isCaughtUp: false };
    const kind = isPlace(from) ? KINDS[reason] : 'SNAPSHOT';
    if (isPlace(to)) this.#log.framed = Math.max(this.#log.framed, to.seq);
    return { position: to, frame: this.frame(kind, from, to), isCaughtUp: true };
  }

  frame(kind: SituationFrame['kind'], from: FeedPosition | null, to: FeedPosition | null): SituationFrame {
    const cursorOf = (position: FeedPosition | null) =>
      isPlace(position) ? `${this.key}~${position.seq}` : null;
    return {
      kind,
      after: cursorOf(from),
      cursor: cursorOf(to) ?? `${this.key}~0`,
      asOf: INSTANT,
      servedAt: INSTANT,
      operationTime: INSTANT,
      operationSpeed: 1,
      warnings: [],
      resyncReason: null,
      stateHash: this.#log.padding > 0 ? 'x'.repeat(this.#log.padding) : null,
      patch: NOTHING,
    };
  }
}

/**
 * A log whose events change rights, or a number that everybody follows. As in the real one the register folds a batch before
 * the pictures do, and subscribers are woken after both.
 */
export class ToyLog {
  readonly hub = new Hub();
  readonly register = new AccessRegister(() => Date.now());
  seq = 0;
  /** Those who fold the log beside the rights, after them. */
  readonly followers: ((events: readonly StoredEvent[]) => void)[] = [];
  /** The newest event that any frame told of. */
  framed = 0;
  /** Characters that each frame carries besides. */
  padding = 0;
  /** What a subscription waits for before it gets its feed. */
  preparing: Promise<void> = Promise.resolve();
  readonly #pictures = new Map<string, ToyPicture>();
  readonly #admissions = new Map<string, Admission>();

  /** Commits events in one batch. */
  commit(...events: ToyEvent[]): void {
    const stored = events.map((event, index) => ({
      seq: this.seq + index + 1,
      kind: event?.kind ?? 'Toy',
      payload: JSON.stringify(event?.payload ?? {}),
    }));
    this.register.follow(stored as never);
    for (const follow of this.followers) follow(stored as never);
    this.seq += events.length;
    this.hub.wake();
  }

  /** Lets somebody in by a secret of its own, with these grants. */
  letIn(secret: string, admission: Partial<Admission>, ...grants: Partial<Grant>[]): Admission {
    const whole: Admission = {
      principal: SOMEBODY,
      kind: 'PERSON',
      session: null,
      expiresAt: null,
      ...admission,
    };
    this.#admissions.set(secret, whole);
    this.commit(...grants.map((each) => granted({ principal: whole.principal, ...each })));
    return whole;
  }

  get access(): AccessControl {
    return {
      register: this.register,
      isLevel: async () => true,
      admit: async ({ secret }) => {
        const admission = this.#admissions.get(secret);
        if (admission) return admission;
        throw new Fault('CREDENTIAL_UNKNOWN', 'Nobody has this key.', 401);
      },
    };
  }

  readonly situationQueries = {
    watch: async (scope: string, after: string | null, viewer: Viewer) => {
      const sight = viewer.sightIn(scope);
      if (sight === null) throw new Fault('SCOPE_UNKNOWN', `There is no scope ${scope} here.`, 404);
      await this.preparing;
      const picture = this.#picture(`${scope}~${sight}`);
      return new SharedFeed<SituationFrame>({
        hub: this.hub,
        source: picture,
        key: picture.key,
        field: 'situation',
        from: after === null ? null : placeAt(Number(must(after.split('~').at(-1), 'a number'))),
        anew: RESYNC,
        farewell: (position) => picture.frame('REVOKED', position, position),
      });
    },
  };

  #picture(key: string): ToyPicture {
    let picture = this.#pictures.get(key);
    if (!picture) {
      picture = new ToyPicture(this, key);
      this.#pictures.set(key, picture);
    }
    return picture;
  }
}

export function granted(change: Partial<Grant> = {}): ToyEvent {
  const { id: grantId, ...rest } = grant(change);
  return { kind: 'AccessGranted', payload: { grantId, ...rest } satisfies AccessGranted };
}

export const revoked = (grantId: string, principal = SOMEBODY): ToyEvent => ({
  kind: 'AccessRevoked',
  payload: { grantId, principal },
});
export const barred = (principal = SOMEBODY): ToyEvent => ({
  kind: 'PrincipalBarred',
  payload: { principal },
});
export const sessionEnded = (session: string, principal = SOMEBODY): ToyEvent => ({
  kind: 'SessionEnded',
  payload: { session, principal },
});
export const wallMode = (mode: string, wall: string | null = SOMEBODY): ToyEvent => ({
  kind: 'WallModeSet',
  payload: { wall, mode },
});
